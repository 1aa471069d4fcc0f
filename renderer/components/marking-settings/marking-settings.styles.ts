import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-auto-flow: column;
    grid-template-rows: repeat(3, auto);
    gap: 8px 20px;
  }
  li {
    --sample-size: 32px;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  li input {
    flex: 1;
    min-inline-size: 0;
    block-size: 36px;
    padding-inline: 10px;
    border-radius: var(--r);
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  li input::placeholder {
    color: var(--ink-3);
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    min-block-size: 20px;
    padding-block: 8px 16px;
    font-size: 13px;
    color: var(--ink-2);
  }
  .again {
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  h3 {
    padding-block-end: 4px;
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-3);
  }
  .switch {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    padding-block: 8px;
    font-weight: 500;
  }
  .about {
    grid-column: 2;
    font-size: 13px;
    font-weight: 400;
    color: var(--ink-2);
  }
  .toggle {
    appearance: none;
    position: relative;
    inline-size: 36px;
    block-size: 20px;
    border-radius: 10px;
    box-shadow: inset 0 0 0 1.5px var(--edge);
    transition: background-color var(--quick) var(--ease);
  }
  .toggle::before {
    content: '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 4px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--edge);
    transition: inset-inline-start var(--quick) var(--ease);
  }
  .toggle:checked {
    background: var(--action);
    box-shadow: none;
  }
  .toggle:checked::before {
    inset-inline-start: 20px;
    background: var(--on-action);
  }
  .toggle:focus-visible {
    border-radius: 10px;
  }
  @media (width < 800px) {
    ul {
      grid-template: none;
      grid-auto-flow: row;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .toggle,
    .toggle::before {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    li input,
    .toggle {
      border: 1px solid;
    }
    .toggle::before,
    .toggle:checked::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
