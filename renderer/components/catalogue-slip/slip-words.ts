import type { ArticleRecord, RevisionRecord } from '../../../core/library/records.ts';

const ordinals = ['', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** `9 passages, 6 notes`, leaving out what there is none of. */
export function markedInWords(passages: number, notes: number): string {
  const counted = (count: number, one: string): string | null =>
    count === 0 ? null : `${count} ${count === 1 ? one : `${one}s`}`;
  return [counted(passages, 'passage'), counted(notes, 'note')].filter((part) => part !== null).join(', ');
}

/** A day has no time zone: it is the same day for every reader. */
export function dateInWords(date: string): string {
  const zone = /^\d{4}-\d\d-\d\d$/.test(date) ? { timeZone: 'UTC' } : {};
  return new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...zone,
  });
}

/** A date in words; `null` for none, and as it stands for what is no date. */
export function publishedInWords(published: string | null): string | null {
  return published === null || Number.isNaN(Date.parse(published)) ? published : dateInWords(published);
}

/** When its publisher last changed the text; `null` where that is not known or was on the day of publication. */
export function modifiedInWords({ published, revisions }: ArticleRecord): string | null {
  const modified = publishedInWords(revisions.at(-1)?.modified ?? null);
  return modified === publishedInWords(published) ? null : modified;
}

/** Said only where it was not sure: what was told by the bytes may have been told wrongly. */
export function encodingInWords(revision: RevisionRecord | undefined): string | null {
  if (revision?.encodingFrom !== 'detected' || revision.encoding === 'utf-8') return null;
  return `${revision.encoding.toUpperCase()}, told by its bytes`;
}

/** `, second revision`; nothing of the first. */
export function revisionInWords(revision: number): string {
  return revision === 1 ? '' : `, ${ordinals[revision - 1] ?? `${revision}th`} revision`;
}
