import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 5px 6px;
  }
  postil-swatches,
  .segment {
    border-inline-end: 1px solid var(--rule);
  }
  postil-swatches {
    padding-inline-end: 8px;
  }
  .segment {
    padding-inline-end: 6px;
  }
  @media (pointer: coarse) {
    .bar {
      --tool-size: 44px;
      --swatch-size: 44px;
    }
    .bar .plain {
      block-size: 44px;
      min-inline-size: 44px;
      justify-content: center;
    }
    postil-keys {
      display: none;
    }
  }
  @media (width < 800px) {
    .bar {
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 2px;
    }
    postil-swatches {
      gap: 2px;
      padding-inline-end: 4px;
    }
    postil-keys,
    .copy {
      display: none;
    }
  }
  @media (width < 460px) and (pointer: fine) {
    postil-swatches {
      --swatch-size: 28px;
    }
  }
  @media (width < 460px) {
    postil-swatches {
      border: 0;
    }
  }
  @media (width < 520px) {
    .note-label {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
