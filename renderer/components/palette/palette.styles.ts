import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  dialog {
    inset-block: 12vh auto;
    margin-inline: auto;
    border: 0;
    padding: 0;
    inline-size: min(600px, calc(100vw - 32px));
    color: var(--ink);
    background: var(--raised);
    box-shadow: var(--lift-3);
    border-radius: var(--r-large);
    font: 400 14px/20px var(--hand-face);
    overflow: hidden;
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  .field {
    display: flex;
    align-items: center;
    gap: 12px;
    block-size: 60px;
    padding-inline: 20px;
    border-block-end: 1px solid var(--rule);
    color: var(--ink-3);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    font: 400 21px/30px var(--page-face);
    color: var(--ink);
  }
  /* It has the focus as long as the palette is open; the choice below is what moves. */
  input:focus-visible {
    outline: none;
  }
  #list {
    padding: 6px 8px;
    max-block-size: min(520px, 60vh);
    overflow: auto;
    scrollbar-width: thin;
  }
  .group {
    padding: 8px 12px 4px;
    font-size: 13px;
    color: var(--ink-3);
  }
  [role='option'] {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 38px;
    padding: 4px 12px;
    border-radius: var(--r);
    color: var(--ink-2);
    scroll-margin-block: 8px;
  }
  [role='option'][aria-selected='true'] {
    background: var(--sunk);
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .name b {
    font-weight: 700;
  }
  small {
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    overflow: hidden;
    font: italic 400 13.5px/18px var(--page-face);
    color: var(--ink-2);
  }
  .nothing {
    padding: 4px 20px 18px;
    font: 400 17px/26px var(--page-face);
    color: var(--ink-2);
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 10px 20px;
    border-block-start: 1px solid var(--rule);
    color: var(--ink-2);
    font-size: 13px;
  }
  .foot postil-keys:nth-of-type(n + 3) {
    margin-inline-start: 12px;
  }
  .foot postil-keys:nth-of-type(2) {
    margin-inline-start: -3px;
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid;
    }
    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
