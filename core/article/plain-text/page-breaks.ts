import type { RuleName } from './rule-words.ts';
import { endsSentence, startsLowercase } from './sentence-shape.ts';

/** So many page numbers in a row are page numbers; fewer may be anything. */
const fewestPages = 3;
const numberLine =
  /^[-–—[(]?\s*(?:(?:page|seite|p\.|s\.)\s*)?(\d{1,4})\s*[-–—\])]?(?:\s*(?:of|\/|von)\s*\d{1,4})?$/iu;
/** A running head is seldom longer, in UTF-16 units. */
const longestHead = 90;

/**
 * Finds the lines that a printed page put between those of the text: page numbers that count up by one, and running
 * heads that come again beside them. Numbered chapters are told from pages by what stands around them: some number
 * must part a sentence, or have the same line beside it as others have.
 */
export function findPageBreaks(lines: readonly string[]): Map<number, RuleName> {
  const pages = longestCount(lines);
  const breaks = new Map<number, RuleName>();
  if (pages.length === 0) return breaks;
  const heads = new Map<string, number[]>();
  for (const page of pages) {
    for (const beside of [nextLine(lines, page, 1), nextLine(lines, page, -1)]) {
      const text = lines[beside] ?? '';
      if (text !== '' && text.length <= longestHead && !endsSentence(text))
        heads.set(text, [...(heads.get(text) ?? []), beside]);
    }
  }
  const running = [...heads.values()].filter((places) => places.length >= 2).flat();
  for (const page of pages) breaks.set(page, 'page-number');
  for (const place of running) breaks.set(place, 'running-head');
  const parting = pages.some((page) => {
    const before = lines[nextLine(lines, page, -1, breaks)] ?? '';
    const after = lines[nextLine(lines, page, 1, breaks)] ?? '';
    return before !== '' && !endsSentence(before) && startsLowercase(after);
  });
  const enough = pages.length >= fewestPages || running.length > 0;
  return enough && (running.length > 0 || parting) ? breaks : new Map<number, RuleName>();
}

/** The lines of the first run of numbers that count up by one; lines with other numbers are passed over. */
function longestCount(lines: readonly string[]): number[] {
  let count: number[] = [];
  let best = count;
  let last = NaN;
  lines.forEach((line, index) => {
    const number = line.length > 20 ? null : numberLine.exec(line);
    if (number === null) return;
    const value = Number(number[1]);
    if (value === last + 1) count.push(index);
    else if (Number.isNaN(last) || count.length < 2) count = [index];
    else return;
    last = value;
    if (count.length > best.length) best = count;
  });
  return best.length >= 2 ? best : [];
}

/** The nearest line with words before (-1) or after (1) another; -1 where there is none. */
function nextLine(
  lines: readonly string[],
  from: number,
  step: 1 | -1,
  passed: ReadonlyMap<number, RuleName> = new Map(),
): number {
  for (let index = from + step; index >= 0 && index < lines.length; index += step) {
    if (lines[index] !== '' && !passed.has(index)) return index;
  }
  return -1;
}
