/** A source of chance that gives the same for the same seed. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, but not including, `below`. */
  readonly below: (below: number) => number;
  /** True so often: 0 never, 1 always. */
  readonly chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly oneOf: <T>(list: readonly T[]) => T;
}

/** Mulberry32, by Tommy Ettinger: 32 bits of state, and more than good enough to choose words. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    oneOf: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
      return chosen;
    },
  };
}
