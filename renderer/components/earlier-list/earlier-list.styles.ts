import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  li {
    border-block-start: 1px solid var(--rule);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 37px;
  }
  .row {
    display: grid;
    grid-template-columns: 4em minmax(0, 1fr) auto 5em 17px;
    gap: 2px 12px;
    padding: 8px 0;
    inline-size: 100%;
    border-radius: var(--r);
    text-align: start;
  }
  /* What is outside of the line is not painted. */
  .row:focus-visible {
    outline-offset: -2px;
  }
  button.row:hover {
    background: var(--sunk);
  }
  .time,
  .size {
    font-variant-numeric: tabular-nums;
  }
  .counts,
  .size {
    color: var(--ink-2);
  }
  .size {
    text-align: end;
  }
  .what {
    overflow-wrap: anywhere;
  }
  .about {
    color: var(--ink-2);
  }
  .about::before {
    content: '  ';
    white-space: pre;
  }
  .fault {
    grid-column: 2 / -1;
    color: var(--danger);
    overflow-wrap: anywhere;
  }
  postil-icon {
    margin-block-start: 1px;
    color: var(--ink-3);
  }
  @media (width < 800px) {
    .row {
      grid-template-columns: 3.5em minmax(0, 1fr) 17px;
    }
    .row > postil-icon {
      grid-area: 1 / 3;
    }
    .counts {
      grid-column: 2;
    }
    .size {
      display: none;
    }
  }
`;
