import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-grid;
    flex: none;
  }
  svg {
    inline-size: var(--icon-size, 17px);
    block-size: var(--icon-size, 17px);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
