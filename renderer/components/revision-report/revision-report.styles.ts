import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  .lead {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 10px 24px;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  label {
    display: grid;
    gap: 2px;
    font-size: 13px;
    color: var(--ink-3);
  }
  select {
    block-size: 32px;
    max-inline-size: 100%;
    padding-inline: 8px;
    text-overflow: ellipsis;
    font: inherit;
    font-size: 14px;
    color: var(--ink);
    background: var(--raised);
    border: 1px solid var(--edge);
    border-radius: var(--r);
  }
  .said {
    flex: 1 1 16em;
    min-block-size: 32px;
    padding-block: 6px;
  }
  .said .plain {
    block-size: 24px;
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .switch {
    display: none;
  }
  .panes {
    display: grid;
    grid-template-columns: 300px minmax(0, 1fr);
    gap: 0 36px;
    block-size: 100%;
    min-block-size: 0;
  }
  .marks,
  .texts {
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    padding-inline: 4px 12px;
  }
  .marks:focus-visible,
  .texts:focus-visible {
    outline-offset: -2px;
  }
  .marks {
    padding-block: 4px;
  }
  .hint {
    padding-block: 20px 4px;
    font-size: 13px;
    color: var(--ink-3);
    text-wrap: pretty;
  }
  @media (width < 1000px) {
    .panes {
      grid-template-columns: 230px minmax(0, 1fr);
      gap: 0 20px;
    }
  }
  @media (width < 800px) {
    .switch {
      display: inline-flex;
    }
    .switch [aria-pressed='true'] {
      background: var(--sunk);
      color: var(--ink);
    }
    .choice {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      inline-size: 100%;
    }
    select {
      inline-size: 100%;
    }
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
    [data-pane='marks'] .texts,
    .panes:not([data-pane='marks']) .marks {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .switch [aria-pressed='true'] {
      border: 1px solid ButtonText;
    }
  }
`;
