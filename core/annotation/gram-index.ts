/** Where each run of a few characters ("gram") occurs in a text. */
export interface GramIndex {
  /** Characters a gram. */
  readonly gramLength: number;
  /** For each gram of some characters, in order, the number that stands for it; different grams may share one. */
  readonly keysOf: (codes: Uint16Array) => Uint32Array;
  /** Where the text's grams begin: those of key `k` from `heads[k]` to before `heads[k + 1]`, ascending. */
  readonly positions: Uint32Array;
  readonly heads: Uint32Array;
}

/**
 * Reads a text once, in time and memory proportional to its length (about 8 bytes a character). Grams are long enough
 * to be rare in a text of that length: shorter where a character says more, as in Chinese.
 */
export function createGramIndex(codes: Uint16Array): GramIndex {
  const gramLength = gramLengthFor(codes);
  const bits = Math.min(20, Math.max(8, Math.floor(Math.log2(codes.length + 1))));
  const keysOf = (units: Uint16Array): Uint32Array => keysOfGrams(units, gramLength, bits);
  const keys = keysOf(codes);
  const heads = new Uint32Array(2 ** bits + 1);
  // By number: `for … of` goes through a typed array several times more slowly.
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    const key = keys[at] ?? 0;
    heads[key] = (heads[key] ?? 0) + 1;
  }
  let before = 0;
  for (let key = 0; key < heads.length; key += 1) {
    before += heads[key] ?? 0;
    heads[key] = before;
  }
  const positions = new Uint32Array(keys.length);
  // Backwards, so that each head ends up before the first of its places, and they ascend.
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    const key = keys[at] ?? 0;
    const slot = (heads[key] ?? 0) - 1;
    heads[key] = slot;
    positions[slot] = at;
  }
  return { gramLength, keysOf, positions, heads };
}

/** A part of an index's positions. */
export interface Slots {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** The slots of a gram's places that are nearest to `place`: at most so many before it and so many from it on. */
export function nearbySlots(
  { heads, positions }: GramIndex,
  key: number,
  place: number,
  most: number,
): Slots {
  const [from, to] = [heads[key] ?? 0, heads[key + 1] ?? 0];
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return { from: Math.max(from, low - most), to: Math.min(to, low + most) };
}

const base = 0x9e3779b1;

/** A rolling hash (R. Karp and M. Rabin, 1987) modulo 2^32, of which the highest bits make the key. */
function keysOfGrams(codes: Uint16Array, gramLength: number, bits: number): Uint32Array {
  const keys = new Uint32Array(Math.max(0, codes.length - gramLength + 1));
  const before = gramLength - 1;
  const shift = 32 - bits;
  let weightOfFirst = 1;
  let hash = 0;
  for (let at = 0; at < before; at += 1) {
    weightOfFirst = Math.imul(weightOfFirst, base);
    hash = (Math.imul(hash, base) + (codes[at] ?? 0)) | 0;
  }
  for (let at = before; at < codes.length; at += 1) {
    hash = (Math.imul(hash, base) + (codes[at] ?? 0)) | 0;
    keys[at - before] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> shift;
    hash = (hash - Math.imul(codes[at - before] ?? 0, weightOfFirst)) | 0;
  }
  return keys;
}

/** From here on, characters are words or syllables: kana, Han, Hangul. */
const firstSyllable = 0x2e80;

function gramLengthFor(codes: Uint16Array): number {
  const step = Math.max(1, Math.floor(codes.length / 1000));
  let [syllables, seen] = [0, 0];
  for (let at = 0; at < codes.length; at += step) {
    if ((codes[at] ?? 0) >= firstSyllable) syllables += 1;
    seen += 1;
  }
  if (syllables * 3 > seen) return 3;
  return codes.length < 100_000 ? 5 : 6;
}
