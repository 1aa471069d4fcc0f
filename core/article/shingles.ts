import { layOutText } from './article-text.ts';
import type { ArticleTree } from './tree.ts';

/** Words in a row that make one shingle. */
const width = 3;

/** Texts of fewer words have too few shingles to be told apart by them. */
const fewestWords = 50;
/** So many words from the beginning are compared: no book is longer, and more would not fit in a set. */
const mostWords = 1_000_000;

/** A run of letters and digits; scripts that are written without spaces give each character for a word. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu;

/**
 * The shingles of an article's text without its folded blocks: each three words in a row, as 32-bit hashes, whatever
 * their case and punctuation. `null` for a text of fewer than 50 words, which says too little to be compared. Of a text of more
 * than a million words the first million count; time grows with their number alone.
 */
export function shinglesOf(tree: ArticleTree): ReadonlySet<number> | null {
  const { text, blocks } = layOutText(tree);
  const words: number[] = [];
  for (const { start, end, folded } of blocks) {
    if (folded) continue;
    for (const [found] of text.slice(start, end).normalize('NFKC').toLowerCase().matchAll(word)) {
      if (words.length === mostWords) break;
      words.push(hashOf(found));
    }
  }
  if (words.length < fewestWords) return null;
  const shingles = new Set<number>();
  const times = new Map<number, number>();
  for (let end = width; end <= words.length; end += 1) {
    let shingle = 0;
    for (let at = end - width; at < end; at += 1) shingle = Math.imul(shingle, 0x9e3779b1) ^ (words[at] ?? 0);
    // What is said again counts again: else a text of refrains would be like any other with them.
    const time = (times.get(shingle) ?? 0) + 1;
    times.set(shingle, time);
    shingles.add((Math.imul(shingle, 0x85ebca6b) ^ Math.imul(time, 0x27d4eb2f)) >>> 0);
  }
  return shingles;
}

/** How alike two sets of shingles are: the share that is in both (Sørensen and Dice), 0 to 1. */
export function likeness(first: ReadonlySet<number>, second: ReadonlySet<number>): number {
  const [fewer, more] = first.size < second.size ? [first, second] : [second, first];
  let shared = 0;
  for (const shingle of fewer) if (more.has(shingle)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
