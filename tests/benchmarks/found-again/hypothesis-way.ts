import search, { type Match } from 'approx-string-match';
import type { Target, TextPosition, TextQuote } from '../../../core/annotation/target.ts';

/** What each part of a match counts. */
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const maxErrors = 256;

/**
 * The way of Hypothesis's client, after its published description: the quote's very words wherever they occur, else
 * what differs from it by at most half of its characters and no more than 256; of these the one whose words,
 * surroundings and position together are most alike.
 */
export function hypothesisWay(text: string, { quote, position }: Target): TextPosition | null {
  const matches = anyMatches(text, quote.exact, Math.min(maxErrors, quote.exact.length / 2));
  let best: Match | null = null;
  let bestScore = -Infinity;
  for (const match of matches) {
    const score = scoreOf(text, match, quote, position.start);
    if (score > bestScore) [best, bestScore] = [match, score];
  }
  return best === null ? null : { start: best.start, end: best.end };
}

function scoreOf(text: string, { start, end, errors }: Match, quote: TextQuote, hint: number): number {
  const before = text.slice(Math.max(0, start - quote.prefix.length), start);
  const after = text.slice(end, end + quote.suffix.length);
  return (
    weights.quote * (1 - errors / quote.exact.length) +
    weights.prefix * (quote.prefix === '' ? 1 : likeness(before, quote.prefix)) +
    weights.suffix * (quote.suffix === '' ? 1 : likeness(after, quote.suffix)) +
    weights.position * (1 - Math.abs(start - hint) / text.length)
  );
}

function likeness(text: string, words: string): number {
  if (words === '' || text === '') return 0;
  const [first] = anyMatches(text, words, words.length);
  return first === undefined ? 0 : 1 - first.errors / words.length;
}

function anyMatches(text: string, words: string, errors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, errors);
}
