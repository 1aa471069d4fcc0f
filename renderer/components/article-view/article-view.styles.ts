import { css } from 'lit';

/** The page set as a book: a 30 px line, blocks spaced by halves of it. Sizes grow with `--text-scale`. */
export const styles = css`
  :host {
    --unit: calc(1px * var(--text-scale, 1));
    display: block;
    font: var(--page-weight) calc(var(--body) * var(--text-scale, 1)) /
      calc(var(--line) * var(--text-scale, 1)) var(--page-face);
    font-optical-sizing: auto;
    text-underline-offset: 4.5px;
    text-decoration-skip-ink: auto;
  }
  article {
    hyphens: auto;
    hyphenate-limit-chars: 7 4 3;
    overflow-wrap: break-word;
    text-wrap: pretty;
  }
  article:lang(ja) {
    font-family: 'Literata Variable', 'Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', serif;
  }
  article:lang(zh) {
    font-family: 'Literata Variable', 'Songti SC', 'SimSun', 'Noto Serif CJK SC', serif;
  }
  article:lang(zh-Hant, zh-TW, zh-HK) {
    font-family: 'Literata Variable', 'Songti TC', 'PMingLiU', 'Noto Serif CJK TC', serif;
  }
  article:lang(ko) {
    font-family: 'Literata Variable', 'AppleMyungjo', 'Batang', 'Noto Serif CJK KR', serif;
  }
  /* Painted by itself: see page-parts.ts. */
  .part {
    isolation: isolate;
  }
  :is(h1, h2, h3, h4) {
    text-wrap: balance;
    hyphens: none;
  }
  :is(h1, h2, h3, h4):focus-visible {
    outline-offset: 6px;
  }
  h1 {
    margin-block-end: 20px;
    margin-inline-start: -2px;
    font-size: calc(var(--headline, 44) * var(--unit));
    line-height: calc(var(--headline-line, 50) * var(--unit));
    font-weight: 480;
    letter-spacing: -0.012em;
  }
  h1.derived {
    font-size: calc(32 * var(--unit));
    line-height: calc(40 * var(--unit));
    letter-spacing: -0.008em;
  }
  h1:has(+ p:not([class])) {
    margin-block-end: calc(35 * var(--unit));
  }
  h2 {
    margin-block: calc(50 * var(--unit)) calc(10 * var(--unit));
    font-size: calc(24 * var(--unit));
    line-height: calc(30 * var(--unit));
    font-weight: 560;
    letter-spacing: -0.005em;
  }
  h3,
  h4 {
    margin-block: calc(30 * var(--unit)) calc(5 * var(--unit));
    font-size: calc(20 * var(--unit));
    line-height: calc(30 * var(--unit));
    font-weight: 600;
  }
  h4 {
    font-size: 1em;
    font-style: italic;
  }
  :is(h2, h3, h4) + :is(h3, h4) {
    margin-block-start: calc(15 * var(--unit));
  }
  :is(p:not([class]) + p:not([class]), .runs-on > p:first-child) {
    text-indent: 1.5em;
  }
  article:lang(zh, ja) :is(p:not([class]) + p:not([class]), .runs-on > p:first-child) {
    text-indent: 2em;
  }
  .standfirst {
    margin-block-end: 20px;
    font-size: calc(var(--standfirst, 21) * var(--unit));
    line-height: calc(var(--standfirst-line, 30) * var(--unit));
    color: var(--ink-2);
    hyphens: none;
  }
  .standfirst:not(:has(+ .byline)) {
    margin-block-end: calc(35 * var(--unit));
  }
  div.byline {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-block-end: 40px;
    font-size: calc(16 * var(--unit));
    line-height: calc(20 * var(--unit));
    color: var(--ink-2);
  }
  .dateline {
    font-style: italic;
  }
  figure,
  .missing,
  .wide {
    margin-block: calc(45 * var(--unit));
  }
  figure :is(.missing, .wide) {
    margin-block: 0;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  img.in-line {
    display: inline-block;
    max-block-size: 1.4em;
    vertical-align: middle;
  }
  .missing {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 6px;
    min-block-size: calc(150 * var(--unit));
    padding: 20px;
    border: 1px solid var(--edge);
    border-radius: var(--r-small);
    font-size: calc(15 * var(--unit));
    line-height: calc(22.5 * var(--unit));
    text-align: center;
  }
  .missing-words {
    max-inline-size: 40ch;
    font-style: italic;
  }
  .missing-note {
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-3);
  }
  .missing-in-line {
    padding-inline: 4px;
    border: 1px dashed var(--edge);
    border-radius: var(--r-small);
    color: var(--ink-2);
    font-size: 0.85em;
  }
  figcaption,
  p.caption,
  p.credit {
    font-size: calc(15 * var(--unit));
    line-height: calc(22.5 * var(--unit));
    hyphens: none;
  }
  figcaption {
    margin-block-start: calc(15 * var(--unit));
  }
  figcaption:first-child {
    margin-block-start: 0;
  }
  .credit {
    font-style: italic;
    color: var(--ink-2);
  }
  blockquote {
    margin-block: calc(30 * var(--unit));
    padding-inline-start: 1.5em;
  }
  .pullquote {
    margin-block: calc(45 * var(--unit));
    font-size: calc(var(--pullquote, 30) * var(--unit));
    line-height: calc(var(--pullquote-line, 40) * var(--unit));
    font-weight: 380;
    font-style: italic;
    letter-spacing: -0.008em;
    text-wrap: balance;
    hyphens: none;
    text-indent: -0.46em;
  }
  blockquote.pullquote {
    padding-inline-start: 0;
  }
  :is(ul, ol) {
    margin-block: calc(15 * var(--unit));
    padding-inline-start: var(--list-inset, 0px);
    list-style-position: outside;
  }
  /* To the right hangs the margin, where numbers would stand among the ticks. */
  article:dir(rtl) :is(ul, ol) {
    padding-inline-start: 28px;
  }
  ul {
    list-style-type: '–   ';
  }
  ol {
    list-style-type: decimal;
  }
  ol > li::marker {
    content: counter(list-item) '\\2003';
  }
  li::marker {
    color: var(--ink-3);
    font-variant-numeric: tabular-nums;
  }
  li :is(ul, ol) {
    margin-block: 8px 0;
    padding-inline-start: 1.5em;
  }
  li + li {
    margin-block-start: 8px;
  }
  :is(ul, ol) + p:not([class]) {
    text-indent: 0;
  }
  .task {
    list-style-type: none;
  }
  .task > input {
    float: inline-start;
    margin: 0.5em 0.6em 0 0;
    accent-color: var(--action);
  }
  code,
  pre {
    font-family: ui-monospace, 'Cascadia Code', 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.84em;
    hyphens: none;
    text-wrap: initial;
  }
  pre code {
    font-size: 1em;
  }
  .wide {
    overflow-x: auto;
    scrollbar-width: thin;
  }
  pre.wide {
    padding: calc(15 * var(--unit)) 16px;
    background: color-mix(in srgb, var(--sunk) 45%, transparent);
    border-radius: var(--r-small);
    line-height: 1.5;
    tab-size: 4;
  }
  table {
    border-collapse: collapse;
    font-size: calc(15 * var(--unit));
    line-height: calc(22.5 * var(--unit));
    font-variant-numeric: tabular-nums;
    hyphens: none;
  }
  th,
  td {
    padding: 7px 20px 7px 0;
    border-block-end: 1px solid var(--rule);
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    border-block-end-color: var(--edge);
    font-weight: 600;
  }
  [data-align='right'] {
    text-align: end;
  }
  [data-align='center'] {
    text-align: center;
  }
  hr {
    inline-size: 60px;
    margin: calc(44 * var(--unit)) auto;
    border: 0;
    border-block-start: 1px solid var(--edge);
  }
  a {
    text-decoration: underline 1px color-mix(in srgb, var(--ink) 40%, transparent);
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  .footnote-sign {
    padding-inline: 1px;
    font-size: 0.68em;
    line-height: 0;
    vertical-align: 0.48em;
    text-decoration: none;
    color: var(--ink-2);
  }
  .footnotes {
    margin-block-start: 25px;
    font-size: calc(15 * var(--unit));
    line-height: calc(22.5 * var(--unit));
    color: var(--ink-2);
  }
  .footnotes li > p:last-of-type {
    display: inline;
  }
  .footnotes li > a {
    margin-inline-start: 0.4em;
    text-decoration: none;
  }
  .correction {
    margin-block: calc(45 * var(--unit)) 0;
    padding-block: 14px;
    border-block: 1px solid var(--rule);
    font-size: calc(16 * var(--unit));
    line-height: calc(22.5 * var(--unit));
  }
  .correction + .correction {
    margin-block-start: 0;
    border-block-start: 0;
  }
  .fold {
    margin-block: calc(15 * var(--unit));
    font: 400 14px/20px var(--hand-face);
    color: var(--ink-2);
    hyphens: none;
  }
  .fold summary {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-inline-start: -5px;
    padding-block: 6px;
    cursor: default;
    list-style: none;
  }
  .fold summary::-webkit-details-marker {
    display: none;
  }
  .fold .what {
    color: var(--ink-3);
  }
  .fold[open] postil-icon {
    rotate: 90deg;
  }
  .fold > div {
    display: grid;
    gap: 8px;
    padding: 4px 0 8px 20px;
  }
  .unfold {
    margin: 0 0 8px 20px;
    padding: 3px 10px;
    border: 1px solid var(--rule);
    border-radius: var(--r);
    color: var(--ink-2);
  }
  .unfold:hover {
    background: var(--sunk);
    color: var(--ink);
  }
  :host([readonly]) .unfold {
    display: none;
  }
  .fold p:not([class]) + p:not([class]) {
    text-indent: 0;
  }
  @media (forced-colors: active) {
    /* The browser would fill whatever is painted like the selection: marks of every style, and what was found. */
    :host {
      forced-color-adjust: none;
      color: CanvasText;
      --ink: CanvasText;
      --ink-2: CanvasText;
      --ink-3: CanvasText;
      --rule: CanvasText;
      --edge: CanvasText;
      --paper: Canvas;
      --sunk: Canvas;
      --focus: Highlight;
      --action: Highlight;
    }
  }
`;
