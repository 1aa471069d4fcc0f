import { css } from 'lit';

export const styles = css`
  :host {
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
    stroke: var(--ink-3);
    stroke-width: 3;
    stroke-linecap: round;
  }
  .mark {
    stroke: var(--c-line);
    stroke-width: 2.5;
  }
  @media (forced-colors: active) {
    .all,
    .seen,
    .mark {
      stroke: CanvasText;
    }
  }
`;
