import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-2);
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: end;
    gap: 4px;
    min-block-size: 32px;
  }
  .count {
    flex: 1;
    color: var(--ink);
  }
  .clear {
    font-size: 13px;
  }
  .opener[aria-expanded='true'] {
    background: var(--sunk);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding-block-end: 8px;
  }
  .chip {
    display: flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    block-size: 26px;
    padding-inline: 9px 6px;
    border-radius: 13px;
    box-shadow: inset 0 0 0 1px var(--edge);
    color: var(--ink);
  }
  .chip span {
    max-inline-size: 200px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip postil-icon {
    scale: 0.8;
  }
  .chip:hover {
    background: var(--sunk);
  }
  .hidden {
    padding-block-end: 8px;
  }
  .show {
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .choice {
    block-size: 32px;
    padding-inline: 10px;
    border-radius: var(--r);
    color: var(--ink-2);
  }
  .choice[aria-pressed='true'] {
    background: var(--sunk);
    color: var(--ink);
    font-weight: 500;
  }
  [popover] {
    position-area: block-end span-inline-start;
    position-try-fallbacks: flip-inline;
    inset: auto;
    margin: 4px 0 0;
    border: 0;
    padding: 0;
    inline-size: 292px;
    max-block-size: min(620px, calc(100vh - 120px));
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    color: var(--ink);
    font: 400 14px/20px var(--hand-face);
  }
  :host([narrow]) .line {
    min-block-size: 40px;
  }
  :host([narrow]) [popover] {
    position-area: none;
    inset: auto 8px 60px;
    inline-size: auto;
    margin: 0;
  }
  @media (forced-colors: active) {
    [popover],
    .chip {
      border: 1px solid;
    }
    .choice[aria-pressed='true'] {
      border: 2px solid ButtonText;
    }
  }
`;
