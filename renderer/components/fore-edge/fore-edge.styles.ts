import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: block;
    inline-size: 12px;
    cursor: default;
  }
  svg {
    display: block;
    inline-size: 12px;
    block-size: 100%;
    overflow: visible;
  }
  path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .all {
    stroke: var(--rule);
    stroke-width: 1;
  }
  .seen {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 4.5px;
    inline-size: 3px;
    block-size: var(--seen, 0);
    translate: 0 var(--at, 0);
    border-radius: 2px;
    background: var(--ink-3);
    pointer-events: none;
  }
  .mark {
    stroke: var(--c-line);
    stroke-width: 2.5;
  }
  @media (forced-colors: active) {
    .all,
    .mark {
      stroke: CanvasText;
    }
    .seen {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
