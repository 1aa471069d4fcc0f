import { markColors } from '../library/records.ts';

/** The style sheet of an HTML export: a page of a book on screen in light and dark, and the same on paper. */
export const htmlStylesheet = `
:root {
  color-scheme: light dark;
  --page: #fcfcfa; --ink: #1b232c; --quiet: #4f585f; --rule: #dededa;
  --marigold: #f9cb5166; --marigold-line: #a87505;
  --clover: #78da9566; --clover-line: #309656;
  --sky: #75ccff66; --sky-line: #008ac2;
  --iris: #ceafff66; --iris-line: #8f6cbf;
  --rose: #ffa3ae66; --rose-line: #c35a6b;
  --pencil: #a2a5a866; --pencil-line: #7e8084;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #1c1e21; --ink: #d3d1cb; --quiet: #a9a8a3; --rule: #3a3d41;
    --marigold: #9e7b0466; --marigold-line: #bf9933;
    --clover: #3f945b66; --clover-line: #63b37a;
    --sky: #1f8abe66; --sky-line: #4da9dc;
    --iris: #8d6fb966; --iris-line: #ab8ed7;
    --rose: #bc5f6d66; --rose-line: #dc7f8b;
    --pencil: #7e808466; --pencil-line: #9c9fa2;
  }
}
body { margin: 0; background: var(--page); color: var(--ink); font: 1.0625rem/1.6 Georgia, 'Times New Roman', serif; }
main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.25rem; overflow-wrap: anywhere; }
article + article { margin-block-start: 4rem; padding-block-start: 3rem; border-block-start: 1px solid var(--rule); }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 3rem 0 1rem; }
a { color: inherit; text-decoration-color: var(--quiet); }
.source, .about { color: var(--quiet); font: 0.875rem/1.5 system-ui, sans-serif; }
section { margin-block: 2rem; }
blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
blockquote p { margin-block: 0.5rem; }
mark { background: none; color: inherit; }
.highlight mark { background: var(--fill); }
.underline mark { text-decoration: underline 2px var(--line); }
.strikethrough mark { text-decoration: line-through 1.5px var(--line); }
.note { margin-block: 0.75rem; }
.note p { white-space: pre-line; margin-block: 0.5rem; }
.note pre { overflow-x: auto; }
.about { margin-block: 0.5rem 0; }
${markColors
  .map((color) => `.${color} { --fill: var(--${color}); --line: var(--${color}-line); }`)
  .join('\n')}
@media print {
  :root { color-scheme: light; }
  main { max-width: none; padding: 0; }
  mark, blockquote { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  section { break-inside: avoid; }
  article + article { break-before: page; border: 0; }
}
`;
