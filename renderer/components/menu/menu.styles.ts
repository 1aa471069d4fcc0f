import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  [popover] {
    position: fixed;
    inset: var(--y, 0) auto auto var(--x, 0);
    margin: 0;
    border: 0;
    padding: 6px;
    min-inline-size: 220px;
    max-inline-size: calc(100vw - 16px);
    max-block-size: calc(100vh - 16px);
    overflow: auto;
    color: var(--ink);
    font: 400 14px/20px var(--hand-face);
  }
  .head {
    max-inline-size: 30ch;
    padding: 6px 10px 8px;
    margin-block-end: 5px;
    border-block-end: 1px solid var(--rule);
  }
  .head p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .heading {
    font-weight: 600;
  }
  .about {
    color: var(--ink-2);
  }
  .item {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 10px;
    border-radius: var(--r);
    text-align: start;
  }
  .item:focus {
    background: var(--sunk);
  }
  .item[aria-disabled] {
    color: var(--ink-3);
  }
  .item postil-icon {
    color: var(--ink-2);
  }
  .label {
    flex: 1;
    white-space: nowrap;
    padding-inline-end: 20px;
  }
  .no-icon {
    inline-size: 17px;
  }
  .back .label {
    font-weight: 600;
  }
  [role='separator'] {
    block-size: 1px;
    margin: 5px 10px;
    background: var(--rule);
  }
  @media (forced-colors: active) {
    [popover] {
      border: 1px solid;
    }
  }
`;
