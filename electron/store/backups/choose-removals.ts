import type { NamedBackup } from './backup-name.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** So many of the newest stay, however close they are. */
export const newestKept = 5;

/** Of older ones the last of each span stays, for as long as the backups of that age may be. Oldest last. */
const spans = [
  { upTo: day, span: hour },
  { upTo: 14 * day, span: day },
  { upTo: 61 * day, span: 7 * day },
  { upTo: 731 * day, span: 30 * day },
] as const;

/** The last one before a migration stays for so long. */
const migrationKept = 30 * day;

/** All backups together may take this many bytes in any case, ... */
export const alwaysAllowed = 256 * 1024 * 1024;

/** ... or this many times what the newest one takes, if that is more. */
export const timesNewest = 8;

type Backup = Pick<NamedBackup, 'name' | 'at' | 'reason' | 'bytes'>;

/**
 * Which backups have had their time, in any order. The newest five stay, then the last of each hour for a day, of each
 * day for two weeks, of each seven days for two months, of each thirty days for two years; and the last one before a
 * migration for thirty days. Should these take more than 256 MB, and more than eight times the newest one, then those
 * go whose neighbours are closest for their age, the oldest last, until the rest fits; the newest five and the one before
 * a migration stay even so.
 */
export function chooseRemovals(backups: readonly Backup[], now: Date): readonly string[] {
  const ordered = backups.toSorted((a, b) => order(b.at, a.at) || order(b.name, a.name));
  const [newest] = ordered;
  if (newest === undefined) return [];
  // A clock that was set back makes nothing younger than the newest one.
  const time = Math.max(now.getTime(), Date.parse(newest.at));
  const fixed = new Set([...ordered.slice(0, newestKept), ...lastBeforeMigration(ordered, time)]);
  const called = ordered.filter((each, index) => fixed.has(each) || isLastOfItsSpan(ordered, index, time));
  const kept = new Set(fitting(called, fixed, time, Math.max(alwaysAllowed, timesNewest * newest.bytes)));
  return ordered.filter((each) => !kept.has(each)).map(({ name }) => name);
}

function lastBeforeMigration(ordered: readonly Backup[], time: number): readonly Backup[] {
  const last = ordered.find(({ reason }) => reason === 'migration');
  return last !== undefined && time - Date.parse(last.at) <= migrationKept ? [last] : [];
}

function isLastOfItsSpan(ordered: readonly Backup[], index: number, time: number): boolean {
  const own = spanOf(ordered[index], time);
  return own !== null && own !== spanOf(ordered[index - 1], time);
}

/** Names the span of time that a backup falls in; `null` for none, and for one that is too old for any. */
function spanOf(backup: Backup | undefined, time: number): string | null {
  if (backup === undefined) return null;
  const at = Date.parse(backup.at);
  const found = spans.find(({ upTo }) => time - at <= upTo);
  return found === undefined ? null : `${found.span} ${Math.floor(at / found.span)}`;
}

/** Those that stay within the bound: what can be spared best goes first, and what fits after all comes back. */
function fitting(
  called: readonly Backup[],
  fixed: ReadonlySet<Backup>,
  time: number,
  bound: number,
): Backup[] {
  const kept = [...called];
  const spared: Backup[] = [];
  let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  while (total > bound) {
    const index = leastMissed(kept, fixed, time);
    if (index === null) break;
    const [gone] = kept.splice(index, 1);
    if (gone === undefined) break;
    spared.push(gone);
    total -= gone.bytes;
  }
  for (const each of spared.toSorted((a, b) => order(b.at, a.at) || order(b.name, a.name))) {
    if (total + each.bytes > bound) continue;
    kept.push(each);
    total += each.bytes;
  }
  return kept;
}

/** The place of the one whose neighbours are closest for its age; `null` when all must stay. `kept` is newest first. */
function leastMissed(kept: readonly Backup[], fixed: ReadonlySet<Backup>, time: number): number | null {
  let least: number | null = null;
  let leastGap = Number.POSITIVE_INFINITY;
  for (const [index, each] of kept.entries()) {
    if (fixed.has(each)) continue;
    const at = Date.parse(each.at);
    const newer = kept[index - 1];
    const older = kept[index + 1];
    // How far back they reach is given up last.
    const from = older === undefined ? Number.NEGATIVE_INFINITY : Date.parse(older.at);
    const to = newer === undefined ? time : Date.parse(newer.at);
    const gap = (to - from) / (time - at + hour);
    if (least !== null && gap >= leastGap) continue;
    least = index;
    leastGap = gap;
  }
  return least;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
