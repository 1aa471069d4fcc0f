import type { BackupSummary } from '../../../core/library/backup-summary.ts';
import type { HistoryEntry } from '../../../core/ipc/contract.ts';

/** How the library was once: in a backup, or at a moment of its history. */
export type EarlierState =
  | { readonly kind: 'backup'; readonly at: string; readonly backup: BackupSummary }
  | { readonly kind: 'moment'; readonly at: string; readonly entry: HistoryEntry };

/** What tells an earlier state from all others. */
export function keyOfState(state: EarlierState): string {
  return state.kind === 'backup' ? state.backup.name : state.entry.id;
}
