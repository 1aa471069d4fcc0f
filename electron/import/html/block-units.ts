import type { Image, Link, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { layOutText } from '../../../core/article/article-text.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';

/** One block of an extraction's tree, with what it takes to compare it with another extraction's. */
export interface BlockUnit {
  readonly node: RootContent;
  /** In lower case; of scripts that put no space between words, the signs. */
  readonly words: readonly string[];
  /** Equal for blocks that say the same, however they are spaced, and for pictures of one name; may be empty. */
  readonly key: string;
  /** The share of its words that are links, 0 to 1. */
  readonly linked: number;
  /** What the block says, its parts parted by line feeds. */
  readonly text: string;
}

/** A word, or one sign of a script that puts no space between words. */
const word =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}])+/gu;

/** The blocks that stand directly in a tree, in order. */
export function blockUnits(tree: ArticleTree): BlockUnit[] {
  return tree.children.map((node) => {
    const { text } = layOutText({ type: 'root', children: [node] });
    const words = wordsIn(text);
    return {
      node,
      words,
      key: words.join('') || pictureKey(node),
      linked: countLinked(node) / Math.max(1, words.length),
      text,
    };
  });
}

/** Pictures are known by their files' names: their addresses differ by size and by how they were resolved. */
function pictureKey(node: RootContent): string {
  let key = '';
  visit(node, 'image', (image: Image) => {
    const name = /([^/?#]+)\/?(?:[?#]|$)/u.exec(image.url.slice(0, 1000))?.[1] ?? '';
    key += `picture:${name}`;
  });
  return key;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

function countLinked(node: RootContent): number {
  let count = 0;
  visit(node, 'link', (link: Link) => {
    count += wordsIn(
      layOutText({ type: 'root', children: [{ type: 'paragraph', children: [link] }] }).text,
    ).length;
    return SKIP;
  });
  return count;
}

/** How many words units have together. */
export function countWordsOf(units: readonly BlockUnit[]): number {
  return units.reduce((sum, unit) => sum + unit.words.length, 0);
}

/** How alike what two runs of units say is: twice the words they share by all their words, 0 to 1. */
export function likeness(first: readonly BlockUnit[], second: readonly BlockUnit[]): number {
  const all = countWordsOf(first) + countWordsOf(second);
  return all === 0 ? 0 : (2 * countShared(first, second)) / all;
}

/** How much of the shorter of two blocks the other says too, 0 to 1. */
export function containment(first: BlockUnit, second: BlockUnit): number {
  const shorter = Math.min(first.words.length, second.words.length);
  return shorter === 0 ? 0 : countShared([first], [second]) / shorter;
}

function countShared(first: readonly BlockUnit[], second: readonly BlockUnit[]): number {
  const counts = new Map<string, number>();
  for (const unit of first) for (const name of unit.words) counts.set(name, (counts.get(name) ?? 0) + 1);
  let shared = 0;
  for (const unit of second) {
    for (const name of unit.words) {
      const left = counts.get(name) ?? 0;
      if (left > 0) shared += 1;
      counts.set(name, left - 1);
    }
  }
  return shared;
}
