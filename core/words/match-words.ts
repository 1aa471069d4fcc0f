import { foldText } from './fold-text.ts';

/** Scripts that are written without spaces: a word may begin anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a query, folded, each once. */
export function wordsOf(query: string): readonly string[] {
  return [
    ...new Set(
      foldText(query)
        .split(/\s+/u)
        .filter((word) => word !== ''),
    ),
  ];
}

/**
 * Where a folded word occurs in a folded text: as the beginning of a word, so that `cat` does not find `education`;
 * anywhere in scripts without spaces. -1 where it does not.
 */
export function indexOfWord(text: string, word: string, from = 0): number {
  const anywhere = !/^[\p{L}\p{N}]/u.test(word) || unspaced.test(word.charAt(0));
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) {
    if (anywhere || at === 0 || beginsWord(text, at)) return at;
  }
  return -1;
}

/** How often a folded word occurs, counted up to `most`. */
export function countWord(text: string, word: string, most: number): number {
  let count = 0;
  for (
    let at = indexOfWord(text, word);
    at !== -1 && count < most;
    at = indexOfWord(text, word, at + word.length)
  ) {
    count += 1;
  }
  return count;
}

function beginsWord(text: string, at: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
  return !/[\p{L}\p{N}\p{M}]/u.test(before) || unspaced.test(before);
}
