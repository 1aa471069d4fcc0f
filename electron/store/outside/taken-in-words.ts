import type { TakenOver } from './merge-copies.ts';

/** What was taken in, in one line for the user; `null` when nothing that the user sees has changed. */
export function takenInWords(
  { taken: { articles, highlights, notes }, conflicts }: Pick<TakenOver, 'taken' | 'conflicts'>,
  missingTexts: number,
): string | null {
  const parts = [
    count(articles.added, 'article', 'new'),
    count(highlights.added, 'mark', 'new'),
    count(notes, 'note', 'changed'),
    count(articles.changed + highlights.changed - notes, 'other detail', 'changed'),
    count(articles.removed, 'article', 'removed'),
    count(highlights.removed, 'mark', 'removed'),
  ].filter((part) => part !== null);
  const decisions =
    conflicts === 0 ? [] : [conflicts === 1 ? '1 needs your decision' : `${conflicts} need your decision`];
  if (parts.length + decisions.length === 0) return null;
  const what = [parts.join(', '), ...decisions].filter((part) => part !== '').join('; ');
  const texts =
    missingTexts === 1 ? 'The text of 1 article has' : `The texts of ${missingTexts} articles have`;
  const missing =
    missingTexts === 0 ? '' : ` ${texts} not arrived yet: it can be read once the files are here.`;
  return `Changes from another place were taken in: ${what}.${missing}`;
}

function count(number: number, noun: string, how: string): string | null {
  return number === 0 ? null : `${number} ${noun}${number === 1 ? '' : 's'} ${how}`;
}
