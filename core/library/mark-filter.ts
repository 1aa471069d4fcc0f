import { foldText } from '../words/fold-text.ts';
import { indexOfWord, wordsOf } from '../words/match-words.ts';
import { layerOf } from './layers.ts';
import type { HighlightRecord, MarkColor, Settings } from './records.ts';
import { tagsOf } from './tags.ts';

/** Which marks are asked for. All conditions hold together; an empty one asks for nothing. */
export interface MarkFilter {
  /** Words that the passage, the note or the tags must have, all of them, whatever case, accents and kinds of quotes. */
  readonly words: string;
  /** One of these colours. */
  readonly colors: readonly MarkColor[];
  /** All of these tags, without their `#`. */
  readonly tags: readonly string[];
  /** One of these layers; the empty name stands for none. */
  readonly layers: readonly string[];
  readonly note: 'any' | 'with' | 'without';
}

/** What the reader does not want to see at all. */
export type HiddenMarks = Pick<Settings, 'hiddenColors' | 'hiddenLayers'>;

/** How many marks there are, and how many there would be if one thing were asked for beside the other conditions. */
export interface MarkCounts {
  /** Marks in all. */
  readonly all: number;
  /** Marks that fit and are not hidden. */
  readonly shown: number;
  /** Marks whose colour or layer is hidden. */
  readonly hidden: number;
  /** Marks of the colours that there are, hidden or not, under the other conditions. */
  readonly colors: ReadonlyMap<MarkColor, number>;
  readonly layers: ReadonlyMap<string, number>;
  /** Tags of the marks that are shown: choosing one more leaves as many as it counts. */
  readonly tags: ReadonlyMap<string, number>;
  readonly notes: Readonly<Record<MarkFilter['note'], number>>;
}

/** Asks for nothing: all marks fit. */
export const noFilter: MarkFilter = { words: '', colors: [], tags: [], layers: [], note: 'any' };

/** The conditions, each a bit, so that one look at a mark tells all that it fails. */
const fails = { words: 1, color: 2, tags: 4, layer: 8, note: 16, hiddenColor: 32, hiddenLayer: 64 } as const;
const isHiddenBits = fails.hiddenColor | fails.hiddenLayer;

/** Records are never mutated, so what was read of one stays true. */
const foldedTexts = new WeakMap<HighlightRecord, string>();

/** Whether it asks for anything. */
export function isFiltering({ words, colors, tags, layers, note }: MarkFilter): boolean {
  return words.trim() !== '' || colors.length + tags.length + layers.length > 0 || note !== 'any';
}

/** Whether any colour or layer is hidden. */
export function isHiding({ hiddenColors = [], hiddenLayers = [] }: HiddenMarks): boolean {
  return hiddenColors.length + hiddenLayers.length > 0;
}

/**
 * The marks that fit and are not hidden, in the order given; the same array when that is all of them. A colour or layer
 * that is asked for by name is not hidden.
 */
export function filterMarks(
  marks: readonly HighlightRecord[],
  filter: MarkFilter,
  hidden: HiddenMarks,
): readonly HighlightRecord[] {
  if (!isFiltering(filter) && !isHiding(hidden)) return marks;
  const judge = judgeOf(filter, hidden);
  const fitting = marks.filter((mark) => judge(mark) === 0);
  return fitting.length === marks.length ? marks : fitting;
}

/** Counts marks by what can be asked for, in one pass. */
export function countMarks(
  marks: readonly HighlightRecord[],
  filter: MarkFilter,
  hidden: HiddenMarks,
): MarkCounts {
  const judge = judgeOf(filter, hidden);
  const colors = new Map<MarkColor, number>();
  const layers = new Map<string, number>();
  const tags = new Map<string, number>();
  const notes = { any: 0, with: 0, without: 0 };
  let shown = 0;
  let hiddenMarks = 0;
  for (const mark of marks) {
    const failed = judge(mark);
    if ((failed & isHiddenBits) !== 0) hiddenMarks += 1;
    if ((failed & ~(fails.color | fails.hiddenColor)) === 0) count(colors, mark.color);
    if ((failed & ~(fails.layer | fails.hiddenLayer)) === 0) count(layers, layerOf(mark));
    if ((failed & ~fails.note) === 0) {
      notes.any += 1;
      notes[hasNote(mark) ? 'with' : 'without'] += 1;
    }
    if (failed !== 0) continue;
    shown += 1;
    for (const tag of tagsOf(mark)) count(tags, tag);
  }
  return { all: marks.length, shown, hidden: hiddenMarks, colors, layers, tags, notes };
}

/** Reads a mark's words before any are looked for in it: thousands of marks take longer than one key may. */
export function readWords(mark: HighlightRecord): void {
  foldedText(mark);
}

/** Tells of a mark which conditions it fails. */
function judgeOf(filter: MarkFilter, hidden: HiddenMarks): (mark: HighlightRecord) => number {
  const words = wordsOf(filter.words);
  const colors = new Set(filter.colors);
  const layers = new Set(filter.layers);
  const hiddenColors = new Set(hidden.hiddenColors?.filter((color) => !colors.has(color)));
  const hiddenLayers = new Set(hidden.hiddenLayers?.filter((layer) => !layers.has(layer)));
  return (mark) => {
    const { color } = mark;
    const layer = layerOf(mark);
    let failed = 0;
    if (colors.size > 0 && !colors.has(color)) failed |= fails.color;
    if (layers.size > 0 && !layers.has(layer)) failed |= fails.layer;
    if (hiddenColors.has(color)) failed |= fails.hiddenColor;
    if (hiddenLayers.has(layer)) failed |= fails.hiddenLayer;
    if (filter.note !== 'any' && hasNote(mark) !== (filter.note === 'with')) failed |= fails.note;
    if (filter.tags.length > 0 && !hasAll(tagsOf(mark), filter.tags)) failed |= fails.tags;
    if (words.some((word) => indexOfWord(foldedText(mark), word) === -1)) failed |= fails.words;
    return failed;
  };
}

/** Whether there is a note on the mark. */
function hasNote({ note }: HighlightRecord): boolean {
  return note.trim() !== '';
}

function hasAll(all: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((one) => all.includes(one));
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function foldedText(mark: HighlightRecord): string {
  const known = foldedTexts.get(mark);
  if (known !== undefined) return known;
  const tags = mark.tags.map((tag) => `#${tag}`);
  const folded = foldText([mark.target.quote.exact, mark.note, ...tags].join('\n'));
  foldedTexts.set(mark, folded);
  return folded;
}
