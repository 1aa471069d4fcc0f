import type {
  ArticleRecord,
  HighlightRecord,
  ReadingPosition,
  RevisionRecord,
} from '../../../core/library/records.ts';
import { readingMinutes } from '../reader/reading-time.ts';
import type { StripMark } from '../strip/strip.ts';

/** An article with what a list shows of it. */
export interface ArticleSummary {
  readonly record: ArticleRecord;
  readonly position: ReadingPosition | null;
  /** Its highlights, without those in the trash. */
  readonly highlights: readonly HighlightRecord[];
}

/** Minutes that reading takes, at least one. */
export function minutesToRead(record: ArticleRecord): number {
  return readingMinutes(currentRevision(record)?.words ?? 0);
}

/** Share that was read, 0 to 1; a finished article counts as read whole. */
export function fractionRead({ record, position }: ArticleSummary): number {
  return record.state === 'finished' ? 1 : (position?.fraction ?? 0);
}

/** How many notes there are: those on passages, and the one on the article. */
export function countNotes({ record, highlights }: ArticleSummary): number {
  return highlights.filter(({ note }) => note !== '').length + (record.note === '' ? 0 : 1);
}

/** Where the marks stand. Each counts in the text from which it was taken, whichever revision that was. */
export function stripMarks({ record, highlights }: ArticleSummary): readonly StripMark[] {
  return highlights.map(({ color, target }) => {
    const revision = record.revisions.find(({ textHash }) => textHash === target.textHash);
    const length = Math.max(1, revision?.length ?? currentRevision(record)?.length ?? 1);
    return { color, at: Math.min(1, target.position.start / length) };
  });
}

/** The newest revision of an article. */
export function currentRevision(record: ArticleRecord): RevisionRecord | undefined {
  return record.revisions.at(-1);
}
