import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .card {
    position: relative;
    padding: 0 4px 0 16px;
    font-size: 14px;
    line-height: 20px;
    border-radius: var(--r);
    overflow-wrap: anywhere;
    transition:
      background-color var(--quick) var(--ease),
      box-shadow var(--quick) var(--ease);
  }
  .card::before {
    content: '';
    position: absolute;
    inset-block: 2px;
    inset-inline-start: 0;
    inline-size: 6px;
    border-inline-start: 2px solid var(--c-line);
  }
  [data-color='clover']::before {
    border-inline-start: 3px dotted var(--c-line);
  }
  [data-color='sky']::before {
    border-inline-start: 2px dashed var(--c-line);
  }
  [data-color='iris']::before {
    border-inline-start: 5px double var(--c-line);
  }
  [data-color='pencil']::before {
    border-inline-start-width: 4px;
  }
  [data-color='rose']::before {
    border: 0;
    background: var(--c-line);
    mask: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='6' height='8'%3E%3Cpath d='M2 0q4 2 1 4t1 4' fill='none' stroke='%23000' stroke-width='1.6'/%3E%3C/svg%3E")
      repeat-y;
  }
  postil-back-links {
    margin-block-start: 2px;
  }
  postil-tag-field {
    margin-block-start: 8px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--rule);
  }
  .layer {
    font-size: 13px;
    color: var(--ink-3);
    overflow-wrap: anywhere;
  }
  .quote {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font: 400 15px/22px var(--page-face);
    color: var(--ink-2);
  }
  .flag {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-block: 4px;
    font-size: 13px;
    color: var(--ink-2);
    --icon-size: 14px;
  }
  .problem {
    color: var(--danger);
  }
  :is(postil-note-tools, postil-place-tools) {
    display: none;
  }
  .card:is(:hover, :focus-within, .is-active, .is-orphan) :is(postil-note-tools, postil-place-tools) {
    display: block;
  }
  .card:hover {
    background: var(--raised);
    box-shadow:
      0 0 0 8px var(--raised),
      0 0 0 9px color-mix(in srgb, var(--ink) 9%, transparent),
      0 6px 20px 8px rgb(0 0 0 / 0.07);
  }
  .card.is-orphan::before {
    opacity: 0.75;
  }
  .card:focus-visible {
    outline-offset: 8px;
  }
  .card:is(.is-active, .is-editing):not(.is-quoted) {
    padding: 10px 14px 10px 16px;
    background: var(--raised);
    box-shadow: var(--lift-2);
    border-radius: 0 var(--r) var(--r) 0;
  }
  .card:is(.is-active, .is-editing):not(.is-quoted)::before {
    inset-block: 0;
  }
  .card:is(.is-active, .is-editing):focus-visible {
    outline-offset: 2px;
  }
  .is-active:not(.is-quoted) postil-note-tools {
    margin-block-end: -4px;
  }
  .is-quoted:hover {
    background: none;
    box-shadow: none;
  }
  @media (hover: none) {
    .card:hover:not(:focus-within, .is-active, .is-orphan) :is(postil-note-tools, postil-place-tools) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .card::before {
      border-color: CanvasText;
      forced-color-adjust: none;
    }
    .card:is(.is-active, .is-editing, :hover) {
      outline: 1px solid CanvasText;
    }
  }
`;
