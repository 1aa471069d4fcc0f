import type { ArticleText, Block } from '../../../core/article/article-text.ts';
import { sentencesIn, wordsIn } from '../../dom/sentences.ts';
import type { Passage } from '../../dom/selection.ts';

export type Unit = 'sentence' | 'word' | 'block';

/** The text in which passages are chosen. */
export interface SteppedText {
  readonly text: ArticleText;
  /** BCP 47. */
  readonly language: string | null;
}

/** The first unit that begins at the offset or behind it, or the last one that ends before it; `null` at either end. */
export function stepTo(within: SteppedText, unit: Unit, offset: number, direction: 1 | -1): Passage | null {
  const blocks = within.text.blocks.filter(({ folded }) => !folded);
  const inOrder = direction === 1 ? blocks : blocks.toReversed();
  for (const block of inOrder) {
    if (direction === 1 ? block.end <= offset : block.start >= offset) continue;
    const units = unitsOf(within, unit, block);
    const found =
      direction === 1
        ? units.find(({ start }) => start >= offset)
        : units.findLast(({ end }) => end <= offset);
    if (found !== undefined) return found;
  }
  return null;
}

/** The unit that the offset is in, or the next one. */
export function unitAt(within: SteppedText, unit: Unit, offset: number): Passage | null {
  const block = within.text.blocks.find(({ end, folded }) => !folded && end > offset);
  if (block === undefined) return null;
  return unitsOf(within, unit, block).find(({ end }) => end > offset) ?? stepTo(within, unit, offset, 1);
}

/** The passage with one more unit at its end; as it was where the article ends. */
export function extended(within: SteppedText, unit: Unit, { start, end }: Passage): Passage {
  const next = stepTo(within, unit, end, 1);
  return { start, end: next?.end ?? end };
}

/** The passage without its last unit; as it was when it has only one. */
export function shrunk(within: SteppedText, unit: Unit, { start, end }: Passage): Passage {
  const previous = stepTo(within, unit, end - 1, -1);
  return previous === null || previous.end <= start ? { start, end } : { start, end: previous.end };
}

function unitsOf({ text: { text }, language }: SteppedText, unit: Unit, block: Block): readonly Passage[] {
  if (unit === 'block') return [{ start: block.start, end: block.end }];
  if (unit === 'word') return wordsIn(text, block, language);
  return sentencesIn(text, block, language);
}
