import type { Run } from './runs.ts';

/** Runs in the order of both pattern and text; one may overlap the next a little. */
export interface Chain {
  readonly runs: readonly Run[];
  /** How much is shared in order, less what stands between. */
  readonly weight: number;
}

/** A run is joined to one of so many before it. */
const lookBack = 24;
/** Chains of less than this share of the heaviest one's weight are left out, and all beyond the first few. */
const leastShare = 0.6;
const mostChains = 4;

/**
 * The heaviest chains that a pattern's runs make in a text, heaviest first: co-linear chaining, as programs that align
 * genomes do it (H. Li, minimap2, 2018). Runs further apart in the text than in the pattern by more than `longestGap`
 * are not joined. Each run counts its length less `chance`, the length that says nothing. More runs than
 * `most` are thinned to the longest.
 */
export function chainRuns(
  all: readonly Run[],
  most: number,
  longestGap: number,
  chance: number,
): readonly Chain[] {
  const runs = thinned(all, most).sort((a, b) => a.to - b.to || a.at - b.at);
  const weights = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  runs.forEach((run, index) => {
    const own = run.length - chance;
    const first = Math.max(0, index - lookBack);
    let weight = own;
    for (let other = index - 1; other >= first; other -= 1) {
      const soFar = weights[other] ?? 0;
      // Joined to that one it would be no heavier, whatever stands between.
      if (soFar + own <= weight) continue;
      const joined = soFar + joinedWeight(runs[other] ?? run, run, longestGap, chance);
      if (joined <= weight) continue;
      weight = joined;
      before[index] = other;
    }
    weights[index] = weight;
  });
  return heaviest(runs, weights, before);
}

function thinned(runs: readonly Run[], most: number): Run[] {
  if (runs.length <= most) return [...runs];
  return [...runs].sort((a, b) => b.length - a.length || a.to - b.to).slice(0, most);
}

/** What `next` adds to a chain that ends in `run`; negative infinity when it cannot follow. */
function joinedWeight(run: Run, next: Run, longestGap: number, chance: number): number {
  const between = next.at - run.at - run.length;
  const betweenInText = next.to - run.to - run.length;
  const overlap = Math.max(0, -between, -betweenInText);
  if (overlap >= next.length || next.at <= run.at || betweenInText - between > longestGap) return -Infinity;
  const shift = Math.abs(betweenInText - between);
  const cost = shift === 0 ? 0 : Math.min(1 + shift / 2, 2 * Math.log2(shift + 1));
  const unlike = Math.max(0, Math.min(between, betweenInText)) / 10;
  return next.length - overlap - chance - cost - unlike;
}

function heaviest(runs: readonly Run[], weights: Float64Array, before: Int32Array): readonly Chain[] {
  const least = leastShare * weights.reduce((top, weight) => Math.max(top, weight), 0);
  const order = Array.from(runs.keys()).filter((at) => (weights[at] ?? 0) >= least);
  order.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const used = new Set<number>();
  const chains: Chain[] = [];
  for (const last of order) {
    if (used.has(last)) continue;
    if (chains.length === mostChains) break;
    const members: Run[] = [];
    let at = last;
    for (; at !== -1 && !used.has(at); at = before[at] ?? -1) {
      used.add(at);
      const run = runs[at];
      if (run !== undefined) members.push(run);
    }
    const weight = (weights[last] ?? 0) - (at === -1 ? 0 : (weights[at] ?? 0));
    if (weight >= least) chains.push({ runs: members.reverse(), weight });
  }
  return chains.sort((a, b) => b.weight - a.weight);
}

/** The runs, each without what the one before it covers in pattern or text. */
export function withoutOverlaps(runs: readonly Run[]): readonly Run[] {
  let end = 0;
  let endInText = 0;
  return runs.map(({ at, to, length }) => {
    const cut = Math.max(0, end - at, endInText - to);
    [end, endInText] = [at + length, to + length];
    return { at: at + cut, to: to + cut, length: length - cut };
  });
}
