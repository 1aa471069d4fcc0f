import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font: var(--page-weight) 16px/25px var(--page-face);
  }
  .head,
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 32px;
  }
  .head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    padding-block: 4px 8px;
    background: var(--raised);
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-3);
  }
  .line {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 120px;
    padding-block: 6px;
    scroll-margin-block: 40px;
  }
  .cell {
    min-inline-size: 0;
    padding-inline-start: 14px;
    border-inline-start: 2px solid transparent;
    overflow-wrap: anywhere;
  }
  p {
    white-space: pre-line;
    text-wrap: pretty;
  }
  .heading p {
    font-weight: 600;
  }
  .edited .cell {
    border-inline-start: 2px dotted var(--edge);
  }
  :is(.added, .removed) .cell:not(.none) {
    border-inline-start: 2px solid var(--ink);
  }
  .same {
    color: var(--ink-2);
  }
  ins,
  del {
    background: color-mix(in srgb, var(--ink) 11%, transparent);
    border-radius: 2px;
  }
  ins {
    text-decoration: underline 1.5px;
    text-underline-offset: 3px;
  }
  del {
    text-decoration: line-through 1px;
  }
  mark {
    color: inherit;
    background: var(--c-fill);
    border-block-end: 2px solid var(--c-line);
  }
  mark.underline {
    background: none;
  }
  mark.strikethrough {
    background: none;
    border: 0;
    text-decoration: line-through 1.5px var(--c-line);
  }
  mark[data-color='clover'] {
    border-block-end-style: dotted;
  }
  mark[data-color='sky'] {
    border-block-end-style: dashed;
  }
  mark[data-color='iris'] {
    border-block-end: 4px double var(--c-line);
  }
  mark[data-color='pencil'] {
    border-block-end-width: 3px;
  }
  mark[data-color='rose'] {
    border: 0;
    text-decoration: underline wavy 1px var(--c-line);
    text-underline-offset: 3px;
  }
  mark.is-active {
    background: color-mix(in srgb, var(--c-line) 36%, transparent);
    border-block-end-width: 4px;
  }
  .fate {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-block-end: 2px;
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-2);
    --icon-size: 14px;
  }
  button.fate {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .fold {
    margin-block: 4px;
    border-block: 1px solid var(--rule);
    font: 400 13px/20px var(--hand-face);
  }
  .fold .plain {
    inline-size: 100%;
    font-weight: 400;
    --icon-size: 14px;
  }
  @media (width < 800px) {
    .head,
    .line {
      grid-template-columns: minmax(0, 1fr);
    }
    .head,
    :host([side='older']) .newer,
    :host([side='newer']) .older {
      display: none;
    }
    .cell.none {
      display: none;
    }
    .line:has(.none) {
      padding-block: 0;
    }
    :host([side='older']) .removed,
    :host([side='newer']) .added {
      padding-block: 6px;
    }
  }
  @media (forced-colors: active) {
    mark {
      background: none;
      border-color: CanvasText;
    }
    ins,
    del {
      outline: 1px dotted CanvasText;
    }
  }
`;
