import type { Dot, RecordKey } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { latest } from './version.ts';
import type { Version } from './version.ts';

/**
 * Which of the versions of a register that stand side by side is shown: the latest. There must be one.
 *
 * Only `trashed` has a rule of its own. Moved to the trash in several places: since the earliest time. Moved there in
 * one place and taken out in another: it is in view, since nothing may vanish by a machine's guess, and the reader is
 * asked. But where the one place destroyed it (`destroyed` is the dot of that), it stays in the trash, since what was
 * destroyed may not come back by itself; again the reader is asked.
 */
export function shownVersion(register: string, versions: readonly Version[], destroyed: Dot | null): Version {
  if (register !== 'trashed' || versions.length === 1) return latest(versions);
  const inTrash = versions.filter(({ value }) => value !== null);
  const inView = versions.filter(({ value }) => value === null);
  if (inView.length > 0 && !inTrash.some(({ dot }) => dot === destroyed)) return latest(inView);
  const since = inTrash.map(({ value }) => String(value)).reduce((a, b) => (a < b ? a : b));
  return latest(inTrash.filter(({ value }) => value === since));
}

/** Fields of which the latest value will do, since a program wrote them, or since the choice is soon made again. */
const quiet: ReadonlySet<string> = new Set([
  'state',
  'titleDerived',
  'site',
  'url',
  'published',
  'language',
  'layer',
  // Their elements were put there or are absent: nothing is left to choose.
  'tags',
  'collections',
  'revisions',
  'roles',
]);

/** The versions beside the one that is shown which the reader should decide about; none where a rule decides. */
export function undecided(
  key: RecordKey,
  register: string,
  shown: unknown,
  others: readonly Version[],
): readonly Version[] {
  if (key === 'settings' || quiet.has(register.split('/', 1)[0] ?? register)) return [];
  return others.filter(({ value }) =>
    register === 'trashed' ? (value === null) !== (shown === null) : !sameValue(value, shown),
  );
}
