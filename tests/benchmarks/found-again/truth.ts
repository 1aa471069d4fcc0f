import type { TextPosition } from '../../../core/annotation/target.ts';
import type { PlacedToken } from './tokens.ts';

/** What an edit made of a passage, known from the edit itself. */
export interface Truth {
  /**
   * Where its words stand now. Where they were torn apart there are several answers: the largest part first, others as
   * large, and all from first to last if that is not too much. Empty when they are gone.
   */
  readonly places: readonly TextPosition[];
  /** All places where any of its words stand: no answers, but not other words either. */
  readonly parts: readonly TextPosition[];
  /**
   * How much of it still stands at the first place, 0 to 1: of what it was or of what it has become, whichever is
   * longer. White space does not count.
   */
  readonly share: number;
}

interface Part extends TextPosition {
  /** Characters that were marked and are there still. */
  readonly kept: number;
}

/** More foreign characters than this between two parts, and than half of the passage, tear it apart. */
const tornBy = 60;
/** A part of a torn passage that has so much of what the largest has is as large: a few characters tell nobody. */
const asLarge = 0.9;

/** Follows a passage of the old text to the new text. */
export function truthOf(
  texts: { readonly old: string; readonly new: string },
  tokens: readonly PlacedToken[],
  { start, end }: TextPosition,
): Truth {
  const parts = tokens.flatMap((token) => partOf(token, start, end));
  const marked = inked(texts.old.slice(start, end)).length;
  const clusters = clustersOf(parts, Math.max(tornBy, (end - start) / 2))
    .map((cluster) => ({ ...spanOf(cluster), kept: keptIn(cluster) }))
    .filter(({ kept }) => kept > 0)
    .toSorted((a, b) => b.kept - a.kept);
  const [largest, ...others] = clusters;
  if (largest === undefined) return { places: [], parts: [], share: 0 };
  const whole = spanOf(parts);
  const places = [
    largest,
    ...others.filter(({ kept }) => kept >= largest.kept * asLarge),
    ...(whole.end - whole.start <= 2 * (end - start) ? [whole] : []),
  ];
  const longer = Math.max(marked, inked(texts.new.slice(largest.start, largest.end)).length);
  return { places, parts: clusters, share: largest.kept / longer };
}

/** What of a token belongs to the passage: what was marked of it, or all of it where another took its place. */
function partOf(token: PlacedToken, start: number, end: number): Part[] {
  if (token.at === null || token.at >= end || token.at + token.oldLength <= start) return [];
  if (token.text.trim() === '') return [];
  const before = token.kept ? Math.max(0, start - token.at) : 0;
  const after = token.kept ? Math.max(0, token.at + token.oldLength - end) : 0;
  const part = {
    start: Math.min(token.start + before, token.end - 1),
    end: Math.max(token.end - after, token.start + 1),
  };
  return part.start < part.end ? [{ ...part, kept: token.kept ? part.end - part.start : 0 }] : [];
}

function clustersOf(parts: readonly Part[], longestGap: number): readonly (readonly Part[])[] {
  const clusters: Part[][] = [];
  for (const part of parts) {
    const last = clusters.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && part.start - before.end <= longestGap) last.push(part);
    else clusters.push([part]);
  }
  return clusters;
}

function keptIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { kept }) => sum + kept, 0);
}

function spanOf(parts: readonly Part[]): TextPosition {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}

function inked(text: string): string {
  return text.replace(/\s/gu, '');
}
