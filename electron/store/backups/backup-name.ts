import { backupReasons } from '../../../core/library/backup-summary.ts';
import type { BackupReason, BackupSummary } from '../../../core/library/backup-summary.ts';
import { fileTime, parseFileTime } from '../file-time.ts';

/** What the name of a backup tells. */
export interface NamedBackup extends BackupSummary {
  readonly reason: BackupReason;
  readonly articles: number;
  readonly highlights: number;
}

const ownName = /^library\.([^.]+)\.([a-z]+)\.(\d{1,9})-articles\.(\d{1,9})-highlights\.json$/;

/** Before backups had these names, one was made of each version before it was migrated. */
const oldName = /^library\.v\d+(?:\.[^.]+)?\.json$/;

/**
 * The name of a backup: it sorts by time, and tells why it was made and how much it holds, as in
 * `library.2026-11-23T04-07-22-123Z.start.12-articles.48-highlights.json`.
 */
export function backupName(
  at: Date,
  reason: BackupReason,
  { articles, highlights }: { readonly articles: number; readonly highlights: number },
): string {
  return `library.${fileTime(at)}.${reason}.${articles}-articles.${highlights}-highlights.json`;
}

/** What is told by the name of a backup of this many bytes; `null` when the program did not give it that name. */
export function parseBackupName(name: string, bytes: number): NamedBackup | null {
  const [, time = '', reason, articles, highlights] = ownName.exec(name) ?? [];
  const at = parseFileTime(time);
  if (at === null || !isReason(reason)) return null;
  return {
    name,
    at,
    reason,
    articles: Number(articles),
    highlights: Number(highlights),
    bytes,
    fault: bytes === 0 ? 'is empty' : null,
  };
}

/** Whether an earlier version of the program named this file, before it migrated a library. */
export function isOldBackupName(name: string): boolean {
  return oldName.test(name);
}

function isReason(value: string | undefined): value is BackupReason {
  return (backupReasons as readonly (string | undefined)[]).includes(value);
}
