import { endsSentence } from '../../../core/article/plain-text/sentence-shape.ts';
import type { BlockUnit } from './block-units.ts';

/** A paragraph with more pieces than this was not cut by chance. */
const mostPieces = 12;

/**
 * Puts paragraphs together again that one extraction has cut within a sentence and the other has whole: at an initial
 * set as a block, at an element with a name that HTML does not know. Where the pieces end in sentences, they stay apart.
 */
export function joinCutUnits(units: readonly BlockUnit[], whole: readonly BlockUnit[]): BlockUnit[] {
  const paragraphs = new Map(whole.filter(isParagraph).map((unit) => [unit.key, unit]));
  const joined: BlockUnit[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const found = paragraphFrom(units, at, paragraphs);
    const unit = found?.paragraph ?? units[at];
    if (unit !== undefined) joined.push(unit);
    at += (found?.pieces ?? 1) - 1;
  }
  return joined;
}

/** The paragraph that several units from one on make up, and how many these are. */
function paragraphFrom(
  units: readonly BlockUnit[],
  from: number,
  paragraphs: ReadonlyMap<string, BlockUnit>,
): { readonly paragraph: BlockUnit; readonly pieces: number } | null {
  let key = '';
  for (const [index, unit] of units.slice(from, from + mostPieces).entries()) {
    if (!isParagraph(unit)) return null;
    key += unit.key;
    const paragraph = index === 0 ? undefined : paragraphs.get(key);
    if (paragraph !== undefined) return { paragraph, pieces: index + 1 };
    if (endsSentence(unit.text)) return null;
  }
  return null;
}

function isParagraph({ node, key }: BlockUnit): boolean {
  return node.type === 'paragraph' && key !== '';
}
