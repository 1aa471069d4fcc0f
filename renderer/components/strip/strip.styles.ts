import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    inline-size: 132px;
    block-size: 12px;
  }
  :host(:dir(rtl)) {
    scale: -1 1;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  path {
    fill: none;
  }
  .all {
    stroke: color-mix(in srgb, var(--ink) 22%, transparent);
    stroke-width: 1;
  }
  .read {
    stroke: var(--ink-3);
    stroke-width: 3;
  }
  .mark {
    stroke: var(--c-line);
    stroke-width: 2.5;
  }
  @media (forced-colors: active) {
    .all,
    .read {
      stroke: CanvasText;
    }
  }
`;
