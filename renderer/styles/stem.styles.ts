import { css } from 'lit';

/** The line at the side of a note, in the pattern of its colour: `stem` on an element that has `data-color`. */
export const stem = css`
  .stem {
    position: relative;
  }
  .stem::before {
    content: '';
    position: absolute;
    inset-block: var(--stem-inset, 2px);
    inset-inline-start: 0;
    inline-size: 6px;
    border-inline-start: 2px solid var(--c-line, var(--edge));
  }
  .stem[data-color='clover']::before {
    border-inline-start: 3px dotted var(--c-line);
  }
  .stem[data-color='sky']::before {
    border-inline-start: 2px dashed var(--c-line);
  }
  .stem[data-color='iris']::before {
    border-inline-start: 5px double var(--c-line);
  }
  .stem[data-color='pencil']::before {
    border-inline-start-width: 4px;
  }
  .stem[data-color='rose']::before {
    border: 0;
    background: var(--c-line);
    mask: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='6' height='8'%3E%3Cpath d='M2 0q4 2 1 4t1 4' fill='none' stroke='%23000' stroke-width='1.6'/%3E%3C/svg%3E")
      repeat-y;
  }
  @media (forced-colors: active) {
    .stem::before {
      border-color: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
