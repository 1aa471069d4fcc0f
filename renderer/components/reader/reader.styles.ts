import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    isolation: isolate;
    display: grid;
    grid-template-rows: var(--top) minmax(0, 1fr) auto;
    min-block-size: 0;
    block-size: 100%;
    background: var(--paper);
    color: var(--ink);
    container: reader / inline-size;
    overflow: clip;
    border-radius: inherit;
  }
  .scroll {
    position: relative;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: color-mix(in srgb, var(--ink) 25%, transparent) transparent;
    background: var(--paper);
  }
  /* What is scrolled fades out under the head. A mask would do it too, and make every frame twice as dear. */
  .fade {
    position: absolute;
    z-index: 4;
    inset: var(--top) 0 auto;
    block-size: 18px;
    background: linear-gradient(var(--paper), transparent);
    pointer-events: none;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
    border-radius: var(--r-large);
  }
  /* The chosen passage shows where the keyboard is. */
  .scroll.has-cursor:focus-visible {
    outline: none;
  }
  .spread {
    position: relative;
    display: grid;
    grid-template-columns:
      minmax(40px, 1.35fr) minmax(0, calc(var(--measure) * var(--text-scale, 1)))
      var(--gutter) var(--margin) minmax(36px, 1fr);
    padding-block: var(--head-room) 90px;
  }
  .page {
    grid-column: 2;
    /* Its height must be its own: the margin watches it, and would chase itself. */
    align-self: start;
    min-inline-size: 0;
  }
  .margin {
    grid-column: 4;
  }
  /* It stands in the room above the margin's first line, and stays in view below the fading edge while it says something. */
  .filter {
    position: relative;
    z-index: 5;
    margin-block-start: -36px;
    margin-block-end: 8px;
  }
  .filter[lasting] {
    position: sticky;
    inset-block-start: 16px;
    background: var(--paper);
    /* The stems of notes that pass below it stand a little outside of their column. */
    margin-inline: -20px -8px;
    padding-inline: 20px 8px;
  }
  .spread.is-alone .filter {
    inline-size: 200px;
  }
  @container reader (width < 1100px) {
    .spread {
      --gutter: 44px;
      --margin: 248px;
      --measure: 580px;
      --headline: 40;
      --headline-line: 48;
      grid-template-columns:
        minmax(44px, 1fr) minmax(0, calc(var(--measure) * var(--text-scale, 1)))
        var(--gutter) var(--margin) minmax(34px, 0.6fr);
    }
  }
  @container reader (width < 900px) {
    .spread {
      --gutter: 32px;
      --margin: 212px;
      --body: 17px;
      --line: 28px;
      --headline: 34;
      --headline-line: 40;
      --pullquote: 25;
      --pullquote-line: 35;
      --list-inset: 28px;
      grid-template-columns: 28px minmax(0, 1fr) var(--gutter) var(--margin) 30px;
    }
  }
  .spread.is-alone {
    grid-template-columns:
      minmax(40px, 1fr) minmax(0, calc(var(--measure) * var(--text-scale, 1)))
      var(--gutter) 0 minmax(0, 1fr);
  }
  postil-block-roles {
    z-index: 3;
  }
  postil-mark-handles {
    z-index: 3;
  }
  postil-selection-bar {
    position: absolute;
    z-index: 5;
    inset: 0 auto auto 0;
    inline-size: max-content;
    translate: var(--x, 0) var(--y, 0);
  }
  postil-find-bar {
    position: absolute;
    z-index: 6;
    inset-block-start: var(--top);
    inset-inline-end: 34px;
  }
  postil-pin-line {
    position: absolute;
    z-index: 6;
    inset-block-end: 16px;
    inset-inline: max(12px, 50% - 360px);
  }
  postil-fore-edge {
    position: absolute;
    inset-block: calc(var(--top) + 8px) 12px;
    inset-inline-end: 10px;
  }
  @media (width < 800px) {
    .spread,
    .spread.is-alone {
      --body: 17px;
      --line: 28px;
      --headline: 34;
      --headline-line: 40;
      --standfirst: 19;
      --standfirst-line: 28;
      --pullquote: 25;
      --pullquote-line: 35;
      --list-inset: 28px;
      display: block;
      padding: 20px 36px 60px 24px;
    }
    .margin {
      position: absolute;
      inset: 20px 36px auto 24px;
    }
    .filter,
    .filter[lasting] {
      position: static;
      margin: 0 0 12px;
      padding: 0;
      background: none;
    }
    postil-fore-edge {
      display: none;
    }
    postil-selection-bar {
      position: fixed;
      inset: auto 8px 60px;
      inline-size: auto;
      translate: none;
    }
    postil-pin-line {
      inset-block-end: 60px;
      inset-inline: 8px;
    }
    postil-find-bar {
      inset-inline: 8px;
    }
  }
`;
