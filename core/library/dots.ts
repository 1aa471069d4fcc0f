import type { Dot, RecordDots, RecordKey, TableName, VersionVector } from './records.ts';

/** The key of a record in `dots`, `siblings` and `tombstones`. */
export function recordKey(table: TableName, id: string): RecordKey {
  return `${table}/${id}`;
}

/** The parts of a record's key; `null` for the settings, which are no record of a table. */
export function parseRecordKey(key: RecordKey): { readonly table: TableName; readonly id: string } | null {
  const slash = key.indexOf('/');
  return slash === -1 ? null : { table: key.slice(0, slash) as TableName, id: key.slice(slash + 1) };
}

/** The dot of a replica's change. */
export function makeDot(replica: string, counter: number): Dot {
  return `${replica}.${counter}`;
}

/** The replica and the counter of a dot. */
export function parseDot(dot: Dot): { readonly replica: string; readonly counter: number } {
  const point = dot.lastIndexOf('.');
  return { replica: dot.slice(0, point), counter: Number(dot.slice(point + 1)) };
}

/** Whether the change is among those seen. What was written before changes had dots (`null`) everyone has seen. */
export function covers(seen: VersionVector, dot: Dot | null): boolean {
  if (dot === null) return true;
  const { replica, counter } = parseDot(dot);
  return (seen[replica] ?? 0) >= counter;
}

/** The dot of a register; `null` when it was last written before changes had dots. */
export function dotOf(dots: RecordDots | undefined, register: string): Dot | null {
  if (dots === undefined || typeof dots === 'string') return dots ?? null;
  return dots[register] ?? dots['*'] ?? null;
}

/** The dots of a record after some of its registers were written. */
export function withDot(dots: RecordDots | undefined, registers: readonly string[], dot: Dot): RecordDots {
  const known = typeof dots === 'string' ? { '*': dots } : dots;
  return { ...known, ...Object.fromEntries(registers.map((register) => [register, dot])) };
}

/** All dots that a record carries, each once. */
export function dotsIn(dots: RecordDots | undefined): readonly Dot[] {
  if (dots === undefined) return [];
  return typeof dots === 'string' ? [dots] : [...new Set(Object.values(dots))];
}

/** What either has seen. */
export function joinSeen(a: VersionVector, b: VersionVector): VersionVector {
  const joined: Record<string, number> = { ...a };
  for (const [replica, counter] of Object.entries(b))
    joined[replica] = Math.max(joined[replica] ?? 0, counter);
  return joined;
}
