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

/**
 * The dot of a replica's change, with its time (ISO 8601, UTC): which of two concurrent writes is the later one can then
 * be told wherever they meet, from the dots alone, and is told alike everywhere.
 */
export function makeDot(replica: string, counter: number, at?: string): Dot {
  return at === undefined ? `${replica}.${counter}` : `${replica}.${counter}.${Date.parse(at).toString(36)}`;
}

/** What a dot says. */
export interface DotParts {
  readonly replica: string;
  readonly counter: number;
  /** Milliseconds since 1970; 0 when the dot does not say when it was. */
  readonly time: number;
}

/** The replica, the counter and the time of a dot. */
export function parseDot(dot: Dot): DotParts {
  const [replica = '', counter = '0', time = '0'] = dot.split('.');
  return { replica, counter: Number(counter), time: parseInt(time, 36) };
}

/** Orders dots by time, then counter, then replica: negative when `a` comes first. */
export function compareDots(a: Dot, b: Dot): number {
  if (a === b) return 0;
  const left = parseDot(a);
  const right = parseDot(b);
  const difference = left.time - right.time || left.counter - right.counter;
  return difference !== 0 ? difference : a < b ? -1 : 1;
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
