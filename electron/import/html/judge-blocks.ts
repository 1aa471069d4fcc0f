import type { RootContent } from 'mdast';
import { endsSentence } from '../../../core/article/plain-text/sentence-shape.ts';
import { countWordsOf } from './block-units.ts';
import type { BlockUnit } from './block-units.ts';

/** What one extraction alone has after the last agreed block is no story if it is no more of it than this. */
const largestTail = 0.3;
/** A block with more of its words in links than this is a row of links. */
const mostlyLinks = 0.5;
/** Passages without a full stop up to this, in words, may be what stands above a story. */
const longestLabel = 12;

/** Where blocks stand that one extraction alone has: before, between or after what both have, or both have nothing. */
export type Place = 'head' | 'middle' | 'tail' | 'alone';

/**
 * What Readability alone kept is story, but for rows of links, labels and, once the story has ended, all that
 * follows: cards, comments, forms. A heading goes with what it heads.
 */
export function judgeReadability(units: readonly BlockUnit[], place: Place, total: number): RootContent[] {
  const small = place === 'tail' && countWordsOf(units) <= total * largestTail;
  const end = small ? units.findIndex((unit) => !isSentence(unit)) : -1;
  const after = end < 0 ? units.length : end;
  let kept = place !== 'tail';
  return units
    .map((unit, index) => ({ unit, rule: index >= after ? 'after-the-story' : besideRule(unit, place) }))
    .toReversed()
    .flatMap(({ unit, rule }) => {
      if (unit.node.type !== 'heading') kept = rule === null;
      const heads = unit.node.type === 'heading' && (kept || place === 'head');
      return rule === null && (kept || heads) ? [unit.node] : setAside(unit, rule ?? 'heading-of-such');
    })
    .reverse();
}

function besideRule(unit: BlockUnit, place: Place): string | null {
  if (place === 'alone') return null;
  if (unit.linked > mostlyLinks && unit.node.type !== 'heading') return 'row-of-links';
  return isLabel(unit) ? 'label' : null;
}

/** What Defuddle alone kept stands beside the story, but for what Readability loses for its form. */
export function judgeDefuddle(units: readonly BlockUnit[], place: Place): RootContent[] {
  let kept = place === 'head' || place === 'middle';
  return units
    .toReversed()
    .flatMap((unit) => {
      if (!leadsOn(unit)) kept = belongs(unit, place);
      if (kept) return [unit.node];
      return isSentence(unit) ? setAside(unit, 'beside-the-story') : [];
    })
    .reverse();
}

/** A heading, or a passage that ends in a colon, belongs where what follows belongs. */
function leadsOn({ node, text }: BlockUnit): boolean {
  return node.type === 'heading' || (node.type === 'paragraph' && /[:：]$/u.test(text));
}

/** Notes are looked for across the page; code, boxes and captioned pictures are lost to Readability for their form. */
function belongs({ node, linked }: BlockUnit, place: Place): boolean {
  if (node.type === 'footnoteDefinition') return true;
  if (place === 'tail' || place === 'alone' || linked > mostlyLinks) return false;
  return node.type === 'code' || node.type === 'blockquote' || node.type === 'figure';
}

function isLabel({ node, words, text }: BlockUnit): boolean {
  if (node.type !== 'paragraph') return false;
  if (node.data?.role !== undefined) return false;
  return words.length > 0 && words.length <= longestLabel && !endsSentence(text);
}

function isSentence({ node, words, text, linked }: BlockUnit): boolean {
  return node.type !== 'heading' && words.length >= 8 && endsSentence(text) && linked <= mostlyLinks;
}

function setAside({ node, words }: BlockUnit, rule: string): RootContent[] {
  if (words.length === 0) return [];
  if (node.type === 'footnoteDefinition' || !('children' in node)) return [node];
  return [{ ...node, data: { ...node.data, role: 'boilerplate', rule } }];
}
