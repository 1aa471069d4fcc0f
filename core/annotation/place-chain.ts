import { editDistance, findBorder, isWordBorder } from './alignment.ts';
import { withoutOverlaps, type Chain } from './chains.ts';
import type { Run } from './runs.ts';

/** A quote with its surroundings, folded: what is looked for. */
export interface Pattern {
  readonly codes: Uint16Array;
  /** Where the quote begins and ends in `codes`. */
  readonly start: number;
  readonly end: number;
}

/** A place in the folded text at which the quote may stand. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** How much of the quote stands there, 0 to 1: its length less the edits, of what is longer. */
  readonly score: number;
  /** How many characters of what was before the quote stand before it, in runs. */
  readonly before: number;
  /** The same of what was after it. */
  readonly after: number;
}

/** Stretches beyond this are not aligned character by character. */
const longestAligned = 96;
/** So much of the surroundings is aligned along with the quote where none of it was found. */
const alongside = 24;
/** More foreign characters than this between two runs may have torn the quote apart. */
const tornBy = 40;
/** Two runs that share more than this of the pattern are two places that say the same: the quote may be in either. */
const doubledBy = 8;
/** So few characters of the marked words may follow on the surroundings by chance. */
const byChance = 4;
/** Stretches of which a greater share differs have nothing in common but chance. */
const mostEdits = 0.65;

/**
 * Where the quote stands if the chain is right: all of it, and its parts where much was put in between or something
 * was said twice. Nothing where nothing of the quote would be left.
 */
export function placeChain(pattern: Pattern, text: Uint16Array, { runs }: Chain): readonly Candidate[] {
  const parts = tornParts(runs);
  return [runs, ...(parts.length > 1 ? parts : [])].flatMap((part) => placeRuns(pattern, text, part));
}

function tornParts(runs: readonly Run[]): readonly (readonly Run[])[] {
  const parts: Run[][] = [];
  let last: Run | null = null;
  for (const run of runs) {
    const goesOn =
      last !== null && run.to - last.to - last.length <= tornBy && saidAgain(last, run) <= doubledBy;
    if (goesOn) parts.at(-1)?.push(run);
    else parts.push([run]);
    last = run;
  }
  return parts;
}

/** How many characters of the pattern stand in the text twice, once in each of two runs. */
function saidAgain(run: Run, next: Run): number {
  return run.at + run.length - next.at - Math.max(0, run.to + run.length - next.to);
}

function placeRuns(pattern: Pattern, text: Uint16Array, part: readonly Run[]): Candidate[] {
  const runs = withoutOverlaps(part);
  const start = placeBorder(pattern, text, runs, 'after');
  const end = placeBorder(pattern, text, runs, 'before');
  if (end <= start) return [];
  const standing = standingBetween(pattern, text, runs, start, end);
  const score = standing / Math.max(pattern.end - pattern.start, end - start);
  return [{ start, end, score, ...contextAround(runs, pattern, start, end) }];
}

/**
 * How much of the runs belongs to the quote's surroundings: their characters outside of the quote, less what was put
 * between them and the quote or taken away from there.
 */
function contextAround(
  runs: readonly Run[],
  pattern: Pattern,
  start: number,
  end: number,
): { before: number; after: number } {
  let [before, after] = [0, 0];
  for (const { at, to, length } of runs) {
    const outBefore = Math.min(length, pattern.start - at, start - to);
    const outAfter = Math.min(length, at + length - pattern.end, to + length - end);
    const shiftBefore = Math.abs(start - to - (pattern.start - at));
    const shiftAfter = Math.abs(to + length - end - (at + length - pattern.end));
    before += Math.max(0, outBefore - shiftBefore);
    after += Math.max(0, outAfter - shiftAfter);
  }
  return { before, after };
}

/** Where the quote's start (`marks`: the marked words are after it) or its end (before it) is in the text. */
function placeBorder(
  { codes, start, end }: Pattern,
  text: Uint16Array,
  all: readonly Run[],
  marks: 'after' | 'before',
): number {
  const border = marks === 'after' ? start : end;
  const runs = withoutChance(all, border, marks);
  const inside = runs.find(({ at, length }) =>
    marks === 'after' ? at <= border && border < at + length : at < border && border <= at + length,
  );
  if (inside !== undefined) return inside.to + border - inside.at;
  const left = runs.findLast(({ at, length }) => at + length <= border);
  const right = runs.find(({ at }) => at >= border);
  const before = left === undefined ? null : { at: left.at + left.length, to: left.to + left.length };
  const after = right === undefined ? null : { at: right.at, to: right.to };
  const inner = marks === 'after' ? after : before;
  const toLeft = before === null ? Infinity : border - before.at;
  const toRight = after === null ? Infinity : after.at - border;
  const nearLeft = toLeft <= longestAligned ? before : null;
  const nearRight = toRight <= longestAligned ? after : null;
  const both = nearLeft !== null && nearRight !== null && nearRight.to - nearLeft.to <= 2 * longestAligned;
  const fixedLeft = both || toLeft <= toRight ? nearLeft : null;
  const fixedRight = both || toLeft > toRight ? nearRight : null;
  if (fixedLeft === null && fixedRight === null) return (inner ?? before ?? after)?.to ?? 0;

  const patternFrom = fixedLeft?.at ?? Math.max(0, border - alongside);
  const patternTo = fixedRight?.at ?? Math.min(codes.length, border + alongside);
  const reach = Math.ceil((patternTo - patternFrom) * 1.5) + 8;
  const textFrom = fixedLeft?.to ?? Math.max(before?.to ?? 0, (fixedRight?.to ?? 0) - reach);
  const textTo = fixedRight?.to ?? Math.min(after?.to ?? text.length, textFrom + reach);
  const found = findBorder({
    pattern: { codes, from: patternFrom, to: patternTo },
    border,
    text: { codes: text, from: textFrom, to: textTo },
    fixedStart: fixedLeft !== null,
    fixedEnd: fixedRight !== null,
    marks,
  });
  const innerLength = marks === 'after' ? toRight : toLeft;
  // Half of it and more would differ: it was taken away rather than rewritten.
  const isDeleted = !both && found.markedEdits * 2 > innerLength;
  if (isDeleted && inner !== null) return inner.to;
  return both ? found.at : toWordBorder(text, found.at, isWordBorder(codes, border));
}

/**
 * The runs, but for the marked words in one that crosses the border with so few of them that it may be by chance, as
 * "who" goes on after the surroundings in "with who": then they stand elsewhere.
 */
function withoutChance(runs: readonly Run[], border: number, marks: 'after' | 'before'): readonly Run[] {
  return runs.flatMap((run, index) => {
    const { at, to, length } = run;
    const [outer, marked] =
      marks === 'after' ? [border - at, at + length - border] : [at + length - border, border - at];
    const next = runs[index + (marks === 'after' ? 1 : -1)];
    const isChance =
      outer >= 0 &&
      marked > 0 &&
      marked <= byChance &&
      next !== undefined &&
      next.length > marked &&
      next.to - next.at !== to - at;
    if (!isChance) return [run];
    const cut = marks === 'after' ? 0 : marked;
    return outer === 0 ? [] : [{ at: at + cut, to: to + cut, length: outer }];
  });
}

/** The nearest place between words, if the border is to be there and one is near. */
function toWordBorder(text: Uint16Array, at: number, wanted: boolean): number {
  if (!wanted) return at;
  for (let off = 0; off <= 12; off += 1) {
    if (at - off >= 0 && isWordBorder(text, at - off)) return at - off;
    if (at + off <= text.length && isWordBorder(text, at + off)) return at + off;
  }
  return at;
}

/** How many characters of the quote stand in the place: those in runs, and what is alike between the runs. */
function standingBetween(
  { codes, start, end }: Pattern,
  text: Uint16Array,
  runs: readonly Run[],
  textStart: number,
  textEnd: number,
): number {
  let standing = 0;
  let [at, to] = [start, textStart];
  const addGap = (nextAt: number, nextTo: number): void => {
    const longer = Math.max(nextAt - at, nextTo - to);
    const edits = editDistance({ codes, from: at, to: nextAt }, { codes: text, from: to, to: nextTo });
    if (edits <= longer * mostEdits) standing += longer - edits;
  };
  for (const run of runs) {
    const skipped = Math.max(0, at - run.at, to - run.to);
    const over = Math.max(0, run.at + run.length - end, run.to + run.length - textEnd);
    if (run.length - skipped - over <= 0) continue;
    addGap(run.at + skipped, run.to + skipped);
    standing += run.length - skipped - over;
    [at, to] = [run.at + run.length - over, run.to + run.length - over];
  }
  addGap(end, textEnd);
  return standing;
}
