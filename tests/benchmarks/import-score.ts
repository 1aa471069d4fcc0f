/** How well a text says what it should, as the README of the shared pages defines it. */

/** Words are the runs of letters and digits, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The harmonic mean of precision and recall of the words, as multisets, 0 to 1; two empty texts score 1. */
export function wordF1(text: string, expected: string): number {
  const [words, wanted] = [wordsOf(text), wordsOf(expected)];
  const counts = new Map<string, number>();
  for (const word of wanted) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return words.length + wanted.length === 0 ? 1 : (2 * shared) / (words.length + wanted.length);
}
