import { displayWidth } from './display-width.ts';
import { indentOf, isOrnament, isQuotedLine, readListMarker, unquoteLine } from './line-kinds.ts';
import { endsSentence } from './sentence-shape.ts';

/** Text is seldom wrapped narrower or wider than this, in columns. */
const narrowest = 25;
const widest = 120;
/** The share of a wrapped text's inner lines that must be as full as the next word allows. */
const fullShare = 0.8;

/**
 * The column at which a text was hard-wrapped, or `null` when its lines end for other reasons.
 *
 * Wrapping fills lines: of a wrapped text's inner lines nearly all are so long that the next line's first word
 * would not have fitted. Verse and one-paragraph-a-line texts fail that test, or their lines mostly start with
 * a capital or end with a full stop.
 */
export function findWrapWidth(groups: readonly (readonly string[])[]): number | null {
  const lines = groups.flat();
  const widths = lines
    .filter((line) => /\s/u.test(line.trim()) || displayWidth(line) > line.length)
    .map(displayWidth)
    .sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.98)];
  if (width === undefined || width < narrowest || width > widest) return null;

  const joints = groups
    // Addresses and menus are narrow all over, whatever the text beside them does.
    .filter((group) => group.some((line) => displayWidth(line) >= width * 0.75))
    .flatMap((group) => group.slice(1).map((next, index) => ({ line: group[index] ?? '', next })))
    .filter(({ line, next }) => !startsPassage(line, next));
  if (joints.length === 0) return null;
  const share = (test: (joint: (typeof joints)[number]) => boolean): number =>
    joints.filter(test).length / joints.length;
  const wrapped =
    share(({ line, next }) => isFull(line, next, width)) >= fullShare &&
    share(({ next }) => /^\s*[“"„«‘'(]?\p{Lu}/u.test(next)) <= 0.6 &&
    share(({ line }) => endsSentence(line)) <= 0.5;
  return wrapped ? width : null;
}

/** Whether the first word of `next` would not have fitted on `line`, with a little slack for careful wrapping. */
export function isFull(line: string, next: string, width: number): boolean {
  const trimmed = unquoteLine(next).trimStart();
  // East Asian text may be wrapped after any character.
  const word = /^[\u2E80-\u9FFF\uAC00-\uD7A3\uFF00-\uFFEF]/u.test(trimmed)
    ? trimmed.slice(0, 1)
    : (/^\S+/u.exec(trimmed)?.[0] ?? '');
  return displayWidth(line) + 1 + displayWidth(word) > width * 0.95;
}

/** Whether `next` shows by its form that it does not continue `line`. */
function startsPassage(line: string, next: string): boolean {
  if (indentOf(next) > indentOf(line) && readListMarker(line) === null) return true;
  if (isQuotedLine(next) !== isQuotedLine(line)) return true;
  return isOrnament(line) || isOrnament(next) || readListMarker(next) !== null;
}
