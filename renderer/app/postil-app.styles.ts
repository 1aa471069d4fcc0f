import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: flex;
    block-size: 100vh;
    overflow: hidden;
    background: var(--desk);
    color: var(--ink);
    font: 400 14px/20px var(--hand-face);
  }
  postil-library-nav {
    flex: none;
    inline-size: var(--library);
  }
  postil-library-nav[rail] {
    inline-size: 60px;
  }
  .sheet {
    position: relative;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    flex: 1;
    min-inline-size: 0;
    min-block-size: 0;
    margin: 8px;
    background: var(--paper);
    border-radius: var(--r-large);
    box-shadow: var(--lift-1);
    overflow: hidden;
  }
  postil-library-nav + .sheet {
    margin-inline-start: 0;
  }
  .sheet:focus {
    outline: none;
  }
  .sheet > :not(.lines) {
    grid-row: 2;
    min-block-size: 0;
  }
  .lines b {
    font-weight: 600;
  }
  .lines > * + * {
    box-shadow: inset 0 1px var(--rule);
  }
  .floats {
    position: fixed;
    inset: auto 28px 28px auto;
    inset-inline: auto 28px;
    z-index: 7;
  }
  postil-toast {
    position: fixed;
    inset-block-end: 28px;
    inset-inline: 0;
    z-index: 8;
    pointer-events: none;
  }
  @media (width >= 1200px) {
    postil-library-nav ~ postil-toast {
      inset-inline-start: var(--library);
    }
  }
  @media (width >= 800px) {
    main:has(> [pinning]) ~ postil-toast {
      inset-block-end: 144px;
    }
  }
  @media (width >= 1200px) {
    .floats:has(postil-import-panel) ~ postil-toast {
      inset-inline-end: 540px;
    }
  }
  .drawer {
    position: fixed;
    inset-block: 0;
    inset-inline-start: 0;
    z-index: 6;
    inline-size: min(300px, 86vw);
    background: var(--desk);
    box-shadow: var(--lift-3);
  }
  .scrim {
    position: fixed;
    inset: 0;
    z-index: 5;
    background: var(--scrim);
  }
  @media (width < 800px) {
    .sheet,
    postil-library-nav + .sheet {
      margin: 0;
      border-radius: 0;
      box-shadow: none;
    }
    .floats {
      inset: auto 12px 12px;
    }
    /* Below are the tools of a passage, the sheet of notes and the progress of an import. */
    postil-toast {
      inset-block: 60px auto;
    }
  }
  @media (forced-colors: active) {
    .sheet {
      border: 1px solid;
    }
  }
`;
