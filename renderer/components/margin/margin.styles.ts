import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    position: relative;
    min-block-size: var(--least, 0);
  }
  .bar {
    display: none;
  }
  .note,
  .orphans {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    translate: 0 var(--y, 0);
  }
  .note.is-settled,
  :host([placed]) .orphans {
    transition: translate var(--calm) var(--ease);
  }
  /* Not hidden: it may be given the focus before it has its place. */
  .note:not(.is-placed, .is-flowing) {
    opacity: 0;
  }
  .is-far {
    min-block-size: var(--rough, 0);
  }
  .note:hover {
    z-index: 3;
  }
  .note.is-front {
    z-index: 4;
  }
  .orphans .note {
    position: static;
    translate: none;
  }
  .orphans .notes {
    display: grid;
    gap: 18px;
  }
  h2 {
    margin-block-end: 10px;
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-3);
  }
  .joins {
    position: absolute;
    inset: 0;
    /* Without an extent nothing of it would be drawn, not even what overflows. */
    inline-size: max(100%, 1px);
    block-size: max(100%, 1px);
    pointer-events: none;
    overflow: visible;
  }
  .joins path {
    fill: none;
  }
  .tick {
    stroke: var(--c-line);
    stroke-width: 2;
  }
  [data-color='clover'] .tick {
    stroke-dasharray: 2 2;
  }
  [data-color='sky'] .tick {
    stroke-dasharray: 3.5 1.5;
  }
  :is([data-color='iris'], [data-color='rose']) .tick {
    stroke-width: 1.5;
  }
  [data-color='pencil'] .tick {
    stroke-width: 4;
  }
  .rest {
    stroke: color-mix(in srgb, var(--c-line) 70%, var(--paper));
    stroke-width: 1;
  }
  .line {
    stroke: var(--c-line);
    stroke-width: 1.5;
  }
  circle {
    fill: var(--c-line);
  }
  @media (width >= 800px) {
    /* What stands at its head may stay in view to its end. */
    .sheet {
      block-size: 100%;
    }
    :host([alone]) .sheet > :not(slot) {
      display: none;
    }
  }
  @media (width < 800px) {
    .sheet {
      position: fixed;
      z-index: 8;
      inset: auto 0 52px;
      max-block-size: 74vh;
      padding: 0 20px 20px;
      overflow-y: auto;
      overscroll-behavior: contain;
      background: var(--raised);
      box-shadow: var(--lift-3);
      border-radius: var(--r-large) var(--r-large) 0 0;
      translate: 0 110%;
      visibility: hidden;
      transition:
        translate var(--calm) var(--ease),
        visibility var(--calm);
    }
    .sheet.is-open {
      translate: 0 0;
      visibility: visible;
      /* What is still hidden takes no focus, and letters that are typed then are commands. */
      transition: translate var(--calm) var(--ease);
    }
    .bar {
      position: sticky;
      inset-block-start: 0;
      z-index: 5;
      display: flex;
      align-items: center;
      justify-content: space-between;
      block-size: 56px;
      background: var(--raised);
    }
    .bar h2 {
      margin: 0;
      font: 480 20px/30px var(--page-face);
      color: var(--ink);
    }
    .slip {
      margin-block-end: 22px;
    }
    .note,
    .orphans {
      position: static;
      translate: none;
    }
    .notes {
      display: grid;
      gap: 22px;
    }
    .orphans {
      margin-block-start: 24px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .note.is-settled,
    :host([placed]) .orphans,
    .sheet,
    .sheet.is-open {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .tick,
    .rest,
    .line {
      stroke: CanvasText;
    }
    circle {
      fill: CanvasText;
    }
  }
`;
