/** One measurement: our value beside a peer's or the physical limit's, taken in the same run. */
export interface BenchRow {
  readonly suite: string;
  /** What was done, in words. */
  readonly work: string;
  /** How many things it was done on. */
  readonly size: number;
  /** Of `value` and `againstValue`, such as `ms (median)`. */
  readonly unit: string;
  readonly value: number;
  /** The peer or limit, in words. */
  readonly against: string;
  readonly againstValue: number;
  /** `value / againstValue`. */
  readonly ratio: number;
  /** The highest ratio that is good enough (the lowest, of `higherIsBetter`), or `null` where it is only reported. */
  readonly target: number | null;
  readonly higherIsBetter?: true;
  /** The target was reached, or there is none. */
  readonly ok: boolean;
}

/** A row with its ratio and verdict worked out. */
export function benchRow(row: Omit<BenchRow, 'ratio' | 'ok'>): BenchRow {
  const ratio = row.value / row.againstValue;
  const reached = (target: number): boolean => (row.higherIsBetter ? ratio >= target : ratio <= target);
  return { ...row, ratio, ok: row.target === null || reached(row.target) };
}

/** The middle value; of an even number, the mean of the two. Throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

/** The value that this share of all does not exceed (0.99: the 99th percentile). Throws on an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('There is no percentile of nothing.');
  return value;
}
