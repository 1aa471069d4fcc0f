import { trimPassage } from '../../../core/annotation/describe.ts';
import type { ArticleText } from '../../../core/article/article-text.ts';
import type { Passage } from '../../dom/selection.ts';

/**
 * What of a selection can be marked: without what is folded away at its ends (`isShown` says of an offset whether it is
 * not), and without white space there. `null` when nothing is left.
 */
export function markablePassage(
  { text, blocks }: ArticleText,
  selected: Passage | null,
  isShown: (offset: number) => boolean,
): Passage | null {
  if (selected === null) return null;
  const isIn = (block: Passage): boolean => block.end > selected.start && block.start < selected.end;
  const first = blocks.find((block) => isIn(block) && isShown(block.start));
  const last = blocks.findLast((block) => isIn(block) && isShown(block.start));
  if (first === undefined || last === undefined) return null;
  return trimPassage(text, Math.max(selected.start, first.start), Math.min(selected.end, last.end));
}
