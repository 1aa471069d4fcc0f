/** Words a minute of a calm reader (Brysbaert 2019: 238 for English non-fiction). */
const wordsPerMinute = 238;

/** Minutes that an article takes to read; at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
