import type { RootContent } from 'mdast';
import { endsSentence } from '../../../core/article/plain-text/sentence-shape.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import { alignUnits } from './align-units.ts';
import { blockUnits, containment, countWordsOf, likeness } from './block-units.ts';
import type { BlockUnit } from './block-units.ts';

/** Runs of blocks that have so much in common are one passage that was cut up or cleaned in two ways. */
const samePassage = 0.6;
/** A lone block that stands in the place of another lone block needs less to be a form of it. */
const samePlace = 0.3;
/** A cleaned passage has lost something when it has fewer of the other's words than this. */
const mostOfIt = 0.8;
/** What one extraction alone has after the last agreed block is no story if it is no more of it than this. */
const largestTail = 0.3;
/** A block with more of its words in links than this is a row of links. */
const mostlyLinks = 0.5;
/** Passages without a full stop up to this, in words, may be what stands above a story. */
const longestLabel = 12;

type Place = 'head' | 'middle' | 'tail' | 'alone';

/**
 * Makes one tree of two extractions of the same page. What both kept is the story. Readability finds where a story
 * is and keeps it whole, but also what a page hangs around it; Defuddle restores the markup of code, notes and
 * formulas and sorts out what hangs around, but now and then takes another part of the page for the story. So
 * Defuddle's form of a passage is taken where both have it, and what one alone has is judged by its place and kind.
 * What is doubted is set aside as boilerplate, with the rule that did it, and not dropped.
 */
export function mergeExtractions(readability: ArticleTree, defuddle: ArticleTree): ArticleTree {
  const [first, second] = [blockUnits(readability), blockUnits(defuddle)];
  if (countWordsOf(second) === 0) return readability;
  if (!first.some(isProse)) return defuddle;

  const stretches = alignUnits(first, second);
  const agreed = stretches.flatMap((stretch, index) => (stretch.agreed ? [index] : []));
  const total = countWordsOf(first);
  const children = stretches.flatMap((stretch, index): RootContent[] => {
    if (stretch.agreed) return [bestForm(stretch.first, stretch.second)];
    const place = placeOf(index, agreed);
    return mergeApart(stretch.first, stretch.second, place, total);
  });
  return { type: 'root', children };
}

function placeOf(index: number, agreed: readonly number[]): Place {
  if (agreed.length === 0) return 'alone';
  if (index < (agreed[0] ?? 0)) return 'head';
  return index > (agreed.at(-1) ?? 0) ? 'tail' : 'middle';
}

/** Credits are told by classes, which Defuddle takes away. */
function bestForm(readability: BlockUnit, defuddle: BlockUnit): RootContent {
  return readability.node.type === 'figure' ? readability.node : defuddle.node;
}

function mergeApart(
  readability: readonly BlockUnit[],
  defuddle: readonly BlockUnit[],
  place: Place,
  total: number,
): RootContent[] {
  const single = readability.length === 1 && defuddle.length === 1;
  if (likeness(readability, defuddle) >= (single ? samePlace : samePassage)) {
    return nodesOf(fuller(readability, defuddle));
  }
  const pair = firstPair(readability, defuddle);
  if (pair !== null) {
    const [at, other] = pair;
    const [unit, same] = [readability.slice(at, at + 1), defuddle.slice(other, other + 1)];
    const before: Place = place === 'tail' ? 'middle' : place;
    const after: Place = place === 'head' ? 'middle' : place;
    return [
      ...mergeApart(readability.slice(0, at), defuddle.slice(0, other), before, total),
      ...nodesOf(fuller(unit, same)),
      ...mergeApart(readability.slice(at + 1), defuddle.slice(other + 1), after, total),
    ];
  }
  // The same pictures under other addresses: the extraction that has more of them shows them.
  const ours = readability.filter(isFigure).length;
  const theirs = defuddle.filter(isFigure).length;
  return [
    ...judgeReadability(theirs >= ours && theirs > 0 ? readability.filter(hasWords) : readability, place, total),
    ...judgeDefuddle(ours > theirs ? defuddle.filter(hasWords) : defuddle, place),
  ];
}

/** Defuddle's form, unless it lost words; of code and headings it takes only numbers of lines and the like. */
function fuller(readability: readonly BlockUnit[], defuddle: readonly BlockUnit[]): readonly BlockUnit[] {
  if (defuddle.every(({ node }) => node.type === 'code' || node.type === 'heading')) return defuddle;
  return countWordsOf(defuddle) < countWordsOf(readability) * mostOfIt ? readability : defuddle;
}

/** The first two blocks that are forms of one passage. Long stretches have no such pairs worth their search. */
function firstPair(
  readability: readonly BlockUnit[],
  defuddle: readonly BlockUnit[],
): readonly [number, number] | null {
  if (readability.length * defuddle.length > 2_500) return null;
  for (const [at, unit] of readability.entries()) {
    const other = defuddle.findIndex((candidate) => areForms(unit, candidate));
    if (other >= 0) return [at, other];
  }
  return null;
}

function areForms(first: BlockUnit, second: BlockUnit): boolean {
  if (likeness([first], [second]) >= samePassage) return true;
  return first.node.type === second.node.type && containment(first, second) >= mostOfIt;
}

/**
 * What Readability alone kept is story, but for rows of links, labels and, once the story has ended, all that
 * follows: cards, comments, forms. A heading goes with what it heads.
 */
function judgeReadability(units: readonly BlockUnit[], place: Place, total: number): RootContent[] {
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
function judgeDefuddle(units: readonly BlockUnit[], place: Place): RootContent[] {
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

function isFigure({ node }: BlockUnit): boolean {
  return node.type === 'figure';
}

function hasWords({ node, words }: BlockUnit): boolean {
  return words.length > 0 || node.type !== 'figure';
}

function isSentence({ node, words, text, linked }: BlockUnit): boolean {
  return node.type !== 'heading' && words.length >= 8 && endsSentence(text) && linked <= mostlyLinks;
}

function isProse({ node, words }: BlockUnit): boolean {
  return node.type !== 'code' && node.type !== 'heading' && words.length >= 4;
}

function setAside({ node, words }: BlockUnit, rule: string): RootContent[] {
  if (words.length === 0) return [];
  if (node.type === 'footnoteDefinition' || !('children' in node)) return [node];
  return [{ ...node, data: { ...node.data, role: 'boilerplate', rule } }];
}

function nodesOf(units: readonly BlockUnit[]): RootContent[] {
  return units.map((unit) => unit.node);
}
