/** A source of chance that a seed repeats. */
export interface Chance {
  /** 0 up to, and without, 1. */
  readonly next: () => number;
  /** A whole number from `low` up to and with `high`. */
  readonly between: (low: number, high: number) => number;
  /** One of the given, which are not none. */
  readonly pick: <T>(from: readonly T[]) => T;
}

/** Chance from any number of parts, so that each round of a run has its own. mulberry32, by Tommy Ettinger. */
export function seededChance(...seeds: readonly number[]): Chance {
  let state = seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) ^ (mixed >>> 15), 0x2545f491);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (from) => {
      const picked = from[Math.floor(next() * from.length)];
      if (picked === undefined) throw new RangeError('There is nothing to pick from.');
      return picked;
    },
  };
}
