import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ArticleTree } from '../../../core/article/tree.ts';
import { alignUnits } from './align-units.ts';
import type { Stretch } from './align-units.ts';
import { blockUnits, containment, countWordsOf, likeness } from './block-units.ts';
import type { BlockUnit } from './block-units.ts';
import { joinCutUnits } from './join-cut-units.ts';
import {
  holdsComments,
  isWrittenList,
  judgeDefuddle,
  judgeReadability,
  mostlyLinks,
} from './judge-blocks.ts';
import type { Place } from './judge-blocks.ts';

/** Runs of blocks that have so much in common are one passage that was cut up or cleaned in two ways. */
const samePassage = 0.6;
/** A lone block that stands in the place of another lone block needs less to be a form of it. */
const samePlace = 0.3;
/** Where Defuddle has this many times Readability's prose, Readability has lost a part of the story. */
const muchMore = 4 / 3;
/** And this many times where the rest stands after what both have. */
const farMore = 2;
/** A cleaned passage has lost something when it has fewer of the other's words than this. */
const mostOfIt = 0.8;
interface Merge {
  /** In Readability's extraction. */
  readonly total: number;
  /** Defuddle drops what notes are linked by where it does not know them for notes. */
  readonly notesAreReadabilitys: boolean;
}

/**
 * Makes one tree of two extractions of the same page. What both kept is the story. Readability finds where a story
 * is and keeps it whole, but also what a page hangs around it; Defuddle restores the markup of code, notes and
 * formulas and sorts out what hangs around, but now and then takes another part of the page for the story. So
 * Defuddle's form of a passage is taken where both have it, and what one alone has is judged by its place and kind.
 * What is doubted is set aside as boilerplate, with the rule that did it, and not dropped.
 */
export function mergeExtractions(readability: ArticleTree, defuddle: ArticleTree): ArticleTree {
  const first = blockUnits(readability);
  const second = joinCutUnits(blockUnits(defuddle), first);
  if (countWordsOf(second) === 0) return readability;
  const stretches = alignUnits(first, second);
  const agreed = stretches.flatMap((stretch, index) => (stretch.agreed ? [index] : []));
  // Notes stand at the end of a tree wherever the page has them, and tell nothing of where its story ends.
  const told = agreed.filter((index) => !isOfNotes(stretches[index]));
  if (isOnlyAPart(first, second, stretches.slice((agreed.at(-1) ?? 0) + 1)))
    return { type: 'root', children: nodesOf(second) };

  const merge: Merge = {
    total: countWordsOf(first),
    notesAreReadabilitys: countNotes(readability) > countNotes(defuddle),
  };
  const children = stretches.flatMap((stretch, index): RootContent[] =>
    stretch.agreed
      ? [bestForm(stretch.first, stretch.second, merge)]
      : mergeApart(stretch.first, stretch.second, placeOf(index, agreed, told), merge),
  );
  return { type: 'root', children };
}

/** Whether Readability has found only a part of the story. What Defuddle has after the story may be comments. */
function isOnlyAPart(
  readability: readonly BlockUnit[],
  defuddle: readonly BlockUnit[],
  after: readonly Stretch[],
): boolean {
  const found = countWordsOf(readability.filter(isProse));
  const all = countWordsOf(defuddle.filter(isPassage));
  const tail = after.flatMap((stretch) => (stretch.agreed ? [] : stretch.second));
  const upToTail = all - countWordsOf(tail.filter(isPassage));
  return upToTail > found * muchMore || (all > found * farMore && !holdsComments(tail));
}

/** Where a stretch stands among those that both have, of which `told` are no notes. */
function placeOf(index: number, agreed: readonly number[], told: readonly number[]): Place {
  if (agreed.length === 0) return 'alone';
  if (index < (agreed[0] ?? 0)) return 'head';
  if (index > (agreed.at(-1) ?? 0)) return 'tail';
  return index > (told.at(-1) ?? -1) ? 'notes' : 'middle';
}

/** Credits are told by classes, which Defuddle takes away. */
function bestForm(readability: BlockUnit, defuddle: BlockUnit, merge: Merge): RootContent {
  if (readability.node.type === 'figure') return readability.node;
  return merge.notesAreReadabilitys && countNotes(readability.node) > 0 ? readability.node : defuddle.node;
}

function mergeApart(
  readability: readonly BlockUnit[],
  defuddle: readonly BlockUnit[],
  place: Place,
  merge: Merge,
): RootContent[] {
  const single = readability.length === 1 && defuddle.length === 1;
  if (likeness(readability, defuddle) >= (single ? samePlace : samePassage)) {
    return nodesOf(fuller(readability, defuddle, merge));
  }
  const pair = firstPair(readability, defuddle);
  if (pair !== null) {
    const [at, other] = pair;
    const [unit, same] = [readability.slice(at, at + 1), defuddle.slice(other, other + 1)];
    const before: Place = place === 'head' || place === 'alone' ? 'head' : 'middle';
    const after: Place = place === 'head' ? 'middle' : place === 'alone' ? 'tail' : place;
    return [
      ...mergeApart(readability.slice(0, at), defuddle.slice(0, other), before, merge),
      ...nodesOf(fuller(unit, same, merge)),
      ...mergeApart(readability.slice(at + 1), defuddle.slice(other + 1), after, merge),
    ];
  }
  if (place === 'alone' && countWordsOf(defuddle.filter(isProse)) > countWordsOf(readability.filter(isProse)))
    return nodesOf(defuddle);
  // The same pictures under other addresses: the extraction that has more of them shows them.
  const ours = readability.filter(isFigure).length;
  const theirs = defuddle.filter(isFigure).length;
  return [
    ...judgeReadability(
      theirs >= ours && theirs > 0 ? readability.filter(hasWords) : readability,
      place,
      merge.total,
    ),
    ...judgeDefuddle(ours > theirs ? defuddle.filter(hasWords) : defuddle, place, merge.total),
  ];
}

/** Defuddle's form, unless it lost words; of code and headings it takes only numbers of lines and the like. */
function fuller(
  readability: readonly BlockUnit[],
  defuddle: readonly BlockUnit[],
  merge: Merge,
): readonly BlockUnit[] {
  if (merge.notesAreReadabilitys && readability.some(({ node }) => countNotes(node) > 0)) return readability;
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
  if (first.node.type !== second.node.type) return false;
  // Numbers of lines stand against the first word of each.
  if (first.node.type === 'code' && withoutDigits(first.key) === withoutDigits(second.key)) return true;
  return containment(first, second) >= mostOfIt;
}

function withoutDigits(text: string): string {
  return text.replace(/\d/gu, '');
}

function isFigure({ node }: BlockUnit): boolean {
  return node.type === 'figure';
}

function hasWords({ node, words }: BlockUnit): boolean {
  return words.length > 0 || node.type !== 'figure';
}

function isOfNotes(stretch: Stretch | undefined): boolean {
  return stretch?.agreed === true && stretch.first.node.type === 'footnoteDefinition';
}

function isProse({ node, words, linked }: BlockUnit): boolean {
  return node.type !== 'code' && node.type !== 'heading' && words.length >= 4 && linked <= mostlyLinks;
}

/** Prose that is neither a table nor a list that may be a row of cards. */
function isPassage(unit: BlockUnit): boolean {
  const { type } = unit.node;
  return isProse(unit) && (type === 'paragraph' || type === 'blockquote' || isWrittenList(unit));
}

/** The notes of a tree, and the references to notes in it. */
function countNotes(node: Nodes): number {
  let count = 0;
  visit(node, ['footnoteDefinition', 'footnoteReference'], () => {
    count += 1;
  });
  return count;
}

function nodesOf(units: readonly BlockUnit[]): RootContent[] {
  return units.map((unit) => unit.node);
}
