import { indentOf } from './line-kinds.ts';
import { findPageBreaks } from './page-breaks.ts';
import type { RuleName } from './rule-words.ts';
import { countLetters, endsSentence, isProse, startsLowercase } from './sentence-shape.ts';

const lineBreak = /\r\n?|[\n\f\v\u0085\u2028\u2029]/u;
/** Marks of order and width that nobody sees. */
const invisible = /[\uFEFF\u200B\u200E\u200F\u2060\s]/u;
/** So many groups without prose are a page's menus rather than an epigraph. */
const longHead = 6;

/** Lines between blank ones, and what printed pages put among them. */
export interface LineGroup {
  readonly lines: string[];
  readonly pageLines: { readonly text: string; readonly rule: RuleName; readonly lettersBefore: number }[];
}

/** Groups of lines between blank ones; the indentation that all lines share is taken off. */
export function groupLines(text: string): LineGroup[] {
  const lines = text.split(lineBreak).map((line) => trimInvisible(line));
  const breaks = findPageBreaks(lines.map((line) => line.trim()));
  const shared = lines.reduce(
    (least, line, index) => (line === '' || breaks.has(index) ? least : Math.min(least, indentOf(line))),
    Infinity,
  );
  const groups: LineGroup[] = [];
  let open = false;
  let broken = false;
  lines.forEach((line, index) => {
    const group = groups.at(-1);
    const rule = breaks.get(index);
    if (rule !== undefined) {
      // Before the first line of a text there is nothing that a page could part.
      if (group === undefined)
        groups.push({ lines: [], pageLines: [{ text: line.trim(), rule, lettersBefore: 0 }] });
      else
        group.pageLines.push({ text: line.trim(), rule, lettersBefore: countLetters(group.lines.join('')) });
      broken = true;
    } else if (line === '') open = false;
    else {
      const flush = shared === 0 ? line : ' '.repeat(indentOf(line) - shared) + line.trimStart();
      const goesOn = broken && startsLowercase(line) && !endsSentence(group?.lines.at(-1) ?? '.');
      if (group !== undefined && (open || goesOn)) group.lines.push(flush);
      else groups.push({ lines: [flush], pageLines: [] });
      open = true;
      broken = false;
    }
  });
  return groups;
}

/** A line without white space at its end, and without invisible marks at both; its indentation stays. */
function trimInvisible(line: string): string {
  let end = line.length;
  while (end > 0 && invisible.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end).replace(/^[\uFEFF\u200B\u200E\u200F\u2060]+/u, '');
}

/**
 * Of a text with prose, the first and the last group may be a page's head and footer, and all before the first prose
 * or after the last where these are many.
 */
export function edgesOf(groups: readonly (readonly string[])[]): (group: number) => boolean {
  const first = groups.findIndex((lines) => lines.some(isProse));
  const last = groups.findLastIndex((lines) => lines.some(isProse));
  if (first < 0 || groups.length < 2) return () => false;
  const head = first >= longHead ? first : 1;
  const foot = groups.length - 1 - last >= longHead ? last : groups.length - 2;
  return (group) => group < head || group > foot;
}
