/** Why a backup was made: at the start, once a day, before something, or because it was asked for. */
export const backupReasons = ['start', 'day', 'migration', 'repair', 'restore', 'merge', 'request'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** A copy of `library.json` in `backups/`. */
export interface BackupSummary {
  /** The file's name, by which it is restored. */
  readonly name: string;
  /** ISO 8601, UTC: when it was made; of a file that the program did not name, when it was last written. */
  readonly at: string;
  /** `null` for a file that the program did not name: someone put it there, or a synchroniser left it. */
  readonly reason: BackupReason | null;
  /** How many it holds, those in the trash too; `null` when it cannot be read. */
  readonly articles: number | null;
  readonly highlights: number | null;
  readonly bytes: number;
  /** Why it cannot be restored, in words that follow “it”; `null` when nothing speaks against it. */
  readonly fault: string | null;
}
