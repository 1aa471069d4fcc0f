import { css } from 'lit';

/** What every element of the window shares: box model, buttons, keys, focus ring. Goes first in `static styles`. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: inherit;
  }
  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: var(--r-small);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .tool {
    display: inline-grid;
    place-items: center;
    inline-size: var(--tool-size, 32px);
    block-size: var(--tool-size, 32px);
    border-radius: var(--r);
    color: var(--ink-2);
  }
  .plain,
  .primary,
  .secondary {
    display: inline-flex;
    align-items: center;
    gap: var(--s2);
    block-size: 32px;
    padding-inline: 12px;
    border-radius: var(--r);
    font-weight: 500;
    text-decoration: none;
    white-space: nowrap;
  }
  .plain {
    padding-inline: 8px;
    color: var(--ink-2);
  }
  .primary {
    background: var(--action);
    color: var(--on-action);
  }
  .secondary {
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  .tool:hover,
  .plain:hover,
  .secondary:hover {
    background: var(--sunk);
    color: var(--ink);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--action) 88%, var(--paper));
  }
  .tool,
  .plain,
  .primary,
  .secondary {
    transition:
      background-color var(--quick) var(--ease),
      color var(--quick) var(--ease);
  }
  .tool[aria-pressed='true'] {
    color: var(--ink);
  }
  .segment {
    display: inline-flex;
    gap: 2px;
  }
  .segment .tool[aria-pressed='true'] {
    background: var(--sunk);
  }
  button:disabled {
    opacity: 0.45;
  }
  .keys {
    display: inline-flex;
    gap: 3px;
  }
  kbd {
    font: 500 12px/18px var(--hand-face);
    min-inline-size: 18px;
    padding-inline: 5px;
    text-align: center;
    border-radius: var(--r-small);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--ink) 20%, transparent);
    color: var(--ink-2);
  }
  .primary kbd {
    color: inherit;
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--on-action) 45%, transparent);
  }
  .floating {
    background: var(--raised);
    box-shadow: var(--lift-2);
    border-radius: 10px;
  }
  @media (forced-colors: active) {
    .tool[aria-pressed='true'] {
      border: 1px solid ButtonText;
    }
    .floating {
      border: 1px solid;
    }
  }
`;
