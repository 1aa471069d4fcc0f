import { displayWidth } from './display-width.ts';
import { countSpacedWords, endsSentence, isProse } from './sentence-shape.ts';

/** A line of verse is seldom wider than this, in columns. */
const widestLine = 72;
/** A poem may have a sentence above it that introduces it, and one below on who wrote it. */
const mostProse = 2;

/**
 * Whether lines belong together as verse, an address or the like, whose line breaks carry meaning: several short
 * lines (at least `fewest`), of more than a word or two, of which fewer than the share `mostEnded` end as sentences do.
 */
export function isVerse(lines: readonly string[], fewest: number, mostEnded = 0.6): boolean {
  if (lines.length < fewest) return false;
  if (lines.some((line) => displayWidth(line.trim()) > widestLine)) return false;
  const words = lines.reduce((sum, line) => sum + countSpacedWords(line), 0);
  const ended = lines.filter((line) => endsSentence(line)).length;
  return words / lines.length >= 2.5 && ended / lines.length < mostEnded;
}

/**
 * Whether a whole text is a poem: but for a few lines, such as where it was printed first, its lines are like verse,
 * and they stand together in stanzas.
 */
export function isPoem(groups: readonly (readonly string[])[]): boolean {
  const lines = groups.flat();
  const stanzas = groups.filter((group) => group.length > 1).flat();
  const short = stanzas.filter((line) => displayWidth(line.trim()) <= widestLine);
  const prose = lines.filter(isProse).length;
  return prose <= mostProse && short.length >= lines.length * 0.75 && isVerse(short, 4);
}
