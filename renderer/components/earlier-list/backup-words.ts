import type { BackupReason, BackupSummary } from '../../../core/library/backup-summary.ts';
import { countOf } from '../../../core/words/count-of.ts';

const reasons: Readonly<Record<BackupReason, string>> = {
  start: 'When Postil started',
  day: 'Once a day',
  migration: 'Before the library was brought up to date',
  repair: 'Before a repair',
  restore: 'Before going back',
  merge: 'Before changes from elsewhere were taken in',
  request: 'Asked for by you',
};

/** Why a backup was made; of a file that the program did not put there, its name. */
export function backupReason({ reason, name }: BackupSummary): string {
  return reason === null ? name : reasons[reason];
}

/** How much is in a backup. */
export function backupCounts({ articles, highlights }: BackupSummary): string {
  if (articles === null || highlights === null) return '';
  return `${countOf(articles, 'article')}, ${countOf(highlights, 'mark')}`;
}

/** A file's size: `812 bytes`, `204 kB`, `3.4 MB`. */
export function sizeName(bytes: number): string {
  if (bytes < 1000) return countOf(bytes, 'byte');
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
