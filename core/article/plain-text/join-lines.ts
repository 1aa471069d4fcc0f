const eastAsianEnd = /[\u2E80-\u9FFF\uFF00-\uFFEF]$/u;
const eastAsianStart = /^[\u2E80-\u9FFF\uFF00-\uFFEF]/u;
/** A hyphen before one of these stands for a word left out (“pre- and postwar”), not for a word cut in two. */
const suspended = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of)\b/iu;

/**
 * Joins the lines of a paragraph that was hard-wrapped. `words` holds the words that the text has elsewhere.
 *
 * A space comes between lines, but not in East Asian text. A word cut by a hyphen is closed up only where that is
 * safe: at a soft hyphen, or where the closed word occurs elsewhere in the text. In doubt the hyphen stays.
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  const trimmed = lines.map((line) => line.trim());
  return trimmed.map((line, index) => withJoint(line, trimmed[index + 1], words)).join('');
}

/** A line with what must stand between it and the next one; without its hyphen where the word is closed up. */
function withJoint(line: string, next: string | undefined, words: ReadonlySet<string>): string {
  if (next === undefined) return line;
  if (eastAsianEnd.test(line) && eastAsianStart.test(next)) return line;
  if (line.endsWith('\u00AD')) return line.slice(0, -1);
  const cut = /(\p{L}+)[-\u2010]$/u.exec(line)?.[1];
  const rest = /^\p{Ll}+/u.exec(next)?.[0];
  if (cut === undefined || rest === undefined || suspended.test(next)) return `${line} `;
  return words.has((cut + rest).toLowerCase()) ? line.slice(0, -1) : line;
}
