/** The least share of their words and pairs of words that two texts have in common to be one that was edited. */
const leastShare = 0.35;

/** Words that stand in more texts than this say nothing about which two belong together. */
const mostPostings = 32;

/** Letters of scripts that set no spaces count as words of their own. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}]+/gu;

/**
 * Pairs texts with those that became of them: indexes into both lists, rising in both. Two belong together when they
 * share much (Dice's coefficient of their words and pairs of words); of pairs that cross, the most that do not are kept
 * (longest rising subsequence, C. Schensted, 1961).
 */
export function pairSimilar(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  if (before.length === 0 || after.length === 0) return [];
  const features = after.map(featuresOf);
  const postings = new Map<string, number[]>();
  features.forEach((own, at) => {
    for (const feature of own) {
      const places = postings.get(feature);
      if (places === undefined) postings.set(feature, [at]);
      else places.push(at);
    }
  });
  for (const [feature, { length }] of postings) if (length > mostPostings) postings.set(feature, []);
  const weights = features.map((own) => countTelling(own, postings));
  const candidates = before.flatMap((text, at) => {
    const best = mostAlike(featuresOf(text), weights, postings);
    return best === null ? [] : [[at, best] as const];
  });
  return longestRising(candidates);
}

function featuresOf(text: string): ReadonlySet<string> {
  const words = text.match(word) ?? [];
  return new Set([...words, ...words.slice(1).map((next, at) => `${words[at] ?? ''} ${next}`)]);
}

/** How many of a text's features could be shared: a common one is posted nowhere. */
function countTelling(own: ReadonlySet<string>, postings: ReadonlyMap<string, readonly number[]>): number {
  let count = 0;
  for (const feature of own) if (postings.get(feature)?.length !== 0) count += 1;
  return count;
}

function mostAlike(
  own: ReadonlySet<string>,
  weights: readonly number[],
  postings: ReadonlyMap<string, readonly number[]>,
): number | null {
  const shared = new Map<number, number>();
  for (const feature of own)
    for (const place of postings.get(feature) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  const weight = countTelling(own, postings);
  let best: number | null = null;
  let most = leastShare;
  for (const [place, count] of shared) {
    const share = (2 * count) / (weight + (weights[place] ?? 0));
    if (share <= most) continue;
    most = share;
    best = place;
  }
  return best;
}

/** The longest choice of pairs whose second numbers rise, for pairs whose first ones do. */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  /** By length less one: the pair with the least second number that ends a rising choice so long. */
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, second], at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  });
  const chosen: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chosen.push(pair);
  }
  return chosen.reverse();
}
