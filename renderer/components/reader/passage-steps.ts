import type { ArticleText, Block } from '../../../core/article/article-text.ts';
import { graphemesIn, sentencesIn, wordsIn } from '../../dom/sentences.ts';
import type { Passage } from '../../dom/selection.ts';

/** What a cursor goes to. */
export type Unit = 'sentence' | 'block' | 'heading';
/** By what an end of a passage moves. */
export type EndUnit = 'character' | 'word' | 'sentence';
export type End = 'start' | 'end';

/** The text in which passages are chosen. */
export interface SteppedText {
  readonly text: ArticleText;
  /** BCP 47. */
  readonly language: string | null;
}

/** Longest block that is cut as a whole, in UTF-16 units; of a longer one only what is around the place. */
const window = 20_000;

/** The first unit that begins at the offset or behind it, or the last one that ends before it; `null` at either end. */
export function stepTo(within: SteppedText, unit: Unit, offset: number, direction: 1 | -1): Passage | null {
  return firstFrom(within, unit, offset, direction, ({ start, end }) =>
    direction === 1 ? start >= offset : end <= offset,
  );
}

/** The unit that the offset is in, or the next one. */
export function unitAt(within: SteppedText, unit: Unit, offset: number): Passage | null {
  return firstFrom(within, unit, offset, 1, ({ end }) => end > offset);
}

/**
 * The passage with one of its ends moved by a unit: to the next border of such a unit, so that a word or sentence that
 * is there in part is made whole first. As it was where the article ends, and where nothing would be left of it.
 */
export function resized(
  within: SteppedText,
  unit: EndUnit,
  passage: Passage,
  end: End,
  direction: 1 | -1,
): Passage {
  const from = passage[end];
  const border = firstFrom(within, unit, from, direction, (one) =>
    direction === 1 ? one[end] > from : one[end] < from,
  )?.[end];
  if (border === undefined) return passage;
  const moved = { ...passage, [end]: border };
  return moved.start < moved.end ? moved : passage;
}

/** The nearest unit in that direction for which `fits` holds, from the block on in which the offset is. */
function firstFrom(
  within: SteppedText,
  unit: Unit | EndUnit,
  offset: number,
  direction: 1 | -1,
  fits: (unit: Passage) => boolean,
): Passage | null {
  for (const block of blocksFrom(within.text.blocks, offset, direction)) {
    const found = findIn(unitsNear(within, unit, block, offset), direction, fits);
    // A sentence may be longer than what was cut around the place.
    const again = found === undefined && block.end - block.start > window;
    const sure = again ? findIn(unitsOf(within, unit, block), direction, fits) : found;
    if (sure !== undefined) return sure;
  }
  return null;
}

function findIn(
  units: readonly Passage[],
  direction: 1 | -1,
  fits: (unit: Passage) => boolean,
): Passage | undefined {
  return direction === 1 ? units.find(fits) : units.findLast(fits);
}

/** The blocks that are shown, from the one in which the offset is, or the nearest. */
function* blocksFrom(blocks: readonly Block[], offset: number, direction: 1 | -1): Generator<Block> {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  for (let at = Math.min(low, blocks.length - 1); at >= 0 && at < blocks.length; at += direction) {
    const block = blocks[at];
    if (block !== undefined && !block.folded) yield block;
  }
}

/** The units of a block, or of what is around the offset where the block is very long. */
function unitsNear(
  within: SteppedText,
  unit: Unit | EndUnit,
  block: Block,
  offset: number,
): readonly Passage[] {
  if (block.end - block.start <= window || unit === 'block' || unit === 'heading')
    return unitsOf(within, unit, block);
  const near = Math.min(Math.max(offset, block.start), block.end);
  const start = Math.max(block.start, near - window / 2);
  const end = Math.min(block.end, near + window / 2);
  const { text } = within.text;
  const isCut = ({ start: from, end: to }: Passage): boolean =>
    (start > block.start && text.slice(start, from).trim() === '') ||
    (end < block.end && text.slice(to, end).trim() === '');
  return unitsOf(within, unit, { ...block, start, end }).filter((one) => !isCut(one));
}

function unitsOf(
  { text: { text }, language }: SteppedText,
  unit: Unit | EndUnit,
  block: Block,
): readonly Passage[] {
  if (unit === 'heading' && block.depth === null) return [];
  if (unit === 'block' || unit === 'heading') return [{ start: block.start, end: block.end }];
  if (unit === 'character') return graphemesIn(text, block);
  if (unit === 'word') return wordsIn(text, block, language);
  return sentencesIn(text, block, language);
}
