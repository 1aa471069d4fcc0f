import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  dialog {
    inset: 0;
    margin: auto;
    border: 0;
    inline-size: min(560px, calc(100vw - 24px));
    max-inline-size: none;
    max-block-size: calc(100vh - 48px);
    padding: 30px 30px 20px;
    color: var(--ink);
    background: var(--raised);
    box-shadow: var(--lift-3);
    border-radius: var(--r-large);
    font: 400 14px/20px var(--hand-face);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog:focus-visible {
    outline: none;
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  :host([wide]) dialog {
    inline-size: min(720px, calc(100vw - 24px));
  }
  :host([full]) dialog {
    inline-size: min(1500px, calc(100vw - 24px));
    block-size: calc(100vh - 24px);
    max-block-size: none;
  }
  :host([full]) .content {
    flex: 1;
    overflow: hidden;
  }
  h2 {
    font: 480 26px/34px var(--page-face);
    letter-spacing: -0.008em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .lead {
    margin-block: 6px 20px;
    color: var(--ink-2);
    text-wrap: pretty;
  }
  .content {
    min-block-size: 0;
    overflow: auto;
    /* Room for focus rings, which overflow would cut. */
    margin: -4px -8px;
    padding: 4px 8px;
    scrollbar-width: thin;
  }
  .content:focus-visible {
    outline-offset: -2px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
    padding-block-start: 16px;
  }
  @media (width < 800px) {
    dialog {
      padding: 22px 20px 16px;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid;
    }
  }
`;
