import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-size: 14px;
    line-height: 20px;
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    padding-inline: 8px 2px;
    border-radius: var(--r-small);
    background: var(--sunk);
  }
  .name {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .remove {
    --tool-size: 24px;
    --icon-size: 12px;
  }
  input {
    flex: 1 1 80px;
    min-inline-size: 80px;
    block-size: 24px;
  }
  input::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  @media (forced-colors: active) {
    .chip {
      border: 1px solid CanvasText;
    }
  }
`;
