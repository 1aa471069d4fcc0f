import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow-y: auto;
  }
  /* Only a narrow window has its library out of sight. */
  .library {
    display: none;
    position: absolute;
    inset-block-start: 14px;
    inset-inline-start: 8px;
    z-index: 1;
  }
  .spread {
    position: relative;
    display: grid;
    grid-template-columns:
      minmax(40px, 1.35fr) minmax(0, var(--measure)) var(--gutter) var(--margin)
      minmax(36px, 1fr);
    min-block-size: 460px;
    padding-block: max(90px, 24vh) 90px;
  }
  .page {
    grid-column: 2;
    font: var(--page-weight) var(--body) / var(--line) var(--page-face);
  }
  h1 {
    font-size: 44px;
    line-height: 50px;
    font-weight: 480;
    letter-spacing: -0.012em;
    text-wrap: balance;
    margin-block-end: 20px;
    margin-inline-start: -2px;
  }
  .standfirst {
    font-size: 21px;
    line-height: 30px;
    color: var(--ink-2);
    text-wrap: pretty;
    text-underline-offset: 4.5px;
  }
  mark {
    color: inherit;
    background: var(--c-fill);
    text-decoration: underline solid 1.5px var(--c-line);
  }
  mark[data-color='clover'] {
    text-decoration: underline dotted 2px var(--c-line);
  }
  mark[data-color='sky'] {
    text-decoration: underline dashed 1.5px var(--c-line);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    margin-block: 30px;
    font: 400 15px/20px var(--hand-face);
  }
  .actions > button {
    block-size: 40px;
    padding-inline: 16px;
  }
  .primary postil-keys {
    --keys-ink: currentColor;
    --keys-edge: color-mix(in srgb, var(--on-action) 45%, transparent);
  }
  .formats {
    max-inline-size: 520px;
    font-size: 15px;
    line-height: 22.5px;
    color: var(--ink-2);
  }
  .margin {
    position: absolute;
    inset-block: 0;
    /* An absolute box without an end line would reach to the spread's edge. */
    grid-column: 4 / 5;
    inline-size: 100%;
  }
  .note {
    position: absolute;
    inset: var(--y, 0) 0 auto;
    padding: 0 4px 0 16px;
    font-size: 14px;
    line-height: 20px;
  }
  .quote {
    display: none;
  }
  .note postil-keys {
    margin-inline: 1px;
  }
  .joins {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
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
  .rest {
    stroke: color-mix(in srgb, var(--c-line) 70%, var(--paper));
    stroke-width: 1;
  }
  @media (width < 1200px) {
    .spread {
      --gutter: 44px;
      --margin: 248px;
      --measure: 580px;
      grid-template-columns:
        minmax(44px, 1fr) minmax(0, var(--measure)) var(--gutter) var(--margin)
        minmax(34px, 0.6fr);
    }
    h1 {
      font-size: 40px;
    }
  }
  @media (width < 960px) {
    .spread {
      --gutter: 32px;
      --margin: 212px;
      grid-template-columns: 28px minmax(0, 1fr) var(--gutter) var(--margin) 30px;
    }
    h1 {
      font-size: 34px;
      line-height: 40px;
    }
  }
  @media (width < 800px) {
    .library {
      display: inline-grid;
    }
    .spread {
      display: block;
      min-block-size: 0;
      padding: 60px 36px 60px 24px;
    }
    .standfirst {
      font-size: 19px;
      line-height: 28px;
    }
    .margin {
      position: static;
      display: grid;
      gap: 22px;
      margin-block-start: 36px;
    }
    .note {
      position: relative;
      inset: auto;
    }
    .quote {
      display: block;
      font: 400 15px/22px var(--page-face);
      color: var(--ink-2);
    }
    .joins {
      display: none;
    }
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
