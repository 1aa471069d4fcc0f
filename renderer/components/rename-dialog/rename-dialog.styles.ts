import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  input {
    inline-size: 100%;
    block-size: 40px;
    padding-inline: 12px;
    border-radius: var(--r);
    box-shadow: inset 0 0 0 1px var(--edge);
    font: 400 17px/24px var(--page-face);
  }
`;
