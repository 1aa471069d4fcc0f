import { trimPassage } from '../../../core/annotation/describe.ts';
import { graphemesIn } from '../../dom/sentences.ts';
import type { Passage } from '../../dom/selection.ts';
import type { End } from './passage-steps.ts';

/** How much of the text around an end is looked at for whole characters, in UTF-16 units. */
const reach = 64;

/**
 * The passage with one of its ends moved to an offset: between two characters as readers count them, off white space,
 * and never past the other end, where at least one character stays.
 */
export function movedEnd(text: string, passage: Passage, end: End, offset: number): Passage {
  const characters = (at: number): readonly Passage[] =>
    graphemesIn(text, { start: Math.max(passage.start, at - reach), end: Math.min(passage.end, at + reach) });
  if (end === 'start') {
    const latest = characters(passage.end).at(-1)?.start ?? passage.start;
    return trimPassage(text, Math.min(wholeCharacter(text, offset), latest), passage.end) ?? passage;
  }
  const earliest = characters(passage.start)[0]?.end ?? passage.end;
  return trimPassage(text, passage.start, Math.max(wholeCharacter(text, offset), earliest)) ?? passage;
}

/** The border of a character that is at the offset, or before it where the offset is inside of one. */
function wholeCharacter(text: string, offset: number): number {
  const around = { start: Math.max(0, offset - reach), end: Math.min(text.length, offset + reach) };
  const inside = graphemesIn(text, around).find(({ start, end }) => start < offset && offset < end);
  return inside?.start ?? offset;
}
