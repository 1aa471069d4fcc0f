import { css } from 'lit';

/** A list of layers, one of which is chosen. */
export const layerList = css`
  :host {
    display: contents;
  }
  li,
  form {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 40px;
  }
  label {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
    min-block-size: 40px;
  }
  form {
    flex: 1;
    min-inline-size: 0;
  }
  .whole {
    flex-direction: column;
    align-items: stretch;
  }
  .whole > [type='text'] {
    flex: none;
  }
  .make {
    padding-block-start: 8px;
  }
  [type='radio'] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    accent-color: var(--action);
  }
  [type='radio']:focus-visible {
    border-radius: 50%;
  }
  [type='text'] {
    flex: 1;
    min-inline-size: 0;
    block-size: 36px;
    padding-inline: 10px;
    border-radius: var(--r);
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  [type='text']::placeholder {
    color: var(--ink-3);
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    font-size: 13px;
    color: var(--ink-2);
    white-space: nowrap;
  }
  .said {
    min-block-size: 20px;
    padding-block-start: 8px;
    color: var(--ink-2);
  }
  .said:empty {
    min-block-size: 0;
    padding: 0;
  }
  @media (forced-colors: active) {
    [type='text'] {
      border: 1px solid;
    }
  }
`;
