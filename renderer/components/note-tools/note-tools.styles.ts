import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 2px;
    margin: 4px 0 0 -7px;
    --icon-size: 15px;
  }
  .tools .tool,
  postil-more-button {
    --tool-size: 28px;
  }
  .change {
    display: grid;
    justify-items: start;
    gap: 6px;
    margin-block-start: 6px;
    --swatch-size: 28px;
  }
`;
