import type { TagUse } from './note-index.ts';

/** How much a match at the beginning, at the beginning of a part, or inside counts for. */
const matchScores = { whole: 300, start: 200, part: 100, inside: 0 } as const;

/** After this many days a use counts half as recent. */
const halfLife = 30;

const dayLength = 86_400_000;

/**
 * The tags that hold what was typed, best first: those that begin with it before those that hold it elsewhere, then the
 * often and lately used. Upper and lower case, and the forms of one letter, are the same. `now` is ISO 8601 in UTC.
 */
export function suggestTags(
  uses: readonly TagUse[],
  typed: string,
  { now, most }: { readonly now: string; readonly most: number },
): readonly TagUse[] {
  const sought = fold(typed);
  return uses
    .flatMap((use) => {
      const match = matchScore(fold(use.name), sought);
      return match === null ? [] : [{ use, score: match + useScore(use, now) }];
    })
    .sort((a, b) => b.score - a.score || (a.use.name < b.use.name ? -1 : 1))
    .slice(0, most)
    .map(({ use }) => use);
}

/** For comparing what was typed with what is there: one form of each letter, in lower case. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function matchScore(name: string, sought: string): number | null {
  const at = name.indexOf(sought);
  if (at < 0) return null;
  if (name === sought) return matchScores.whole;
  if (at === 0) return matchScores.start;
  return /[-_/]/u.test(name.charAt(at - 1)) ? matchScores.part : matchScores.inside;
}

/** Less than the step between two kinds of match, whatever the use. */
function useScore({ count, last }: TagUse, now: string): number {
  const days = Math.max(0, (Date.parse(now) - Date.parse(last)) / dayLength);
  return Math.min(60, 6 * Math.log2(1 + count)) + 20 * 2 ** (-days / halfLife);
}
