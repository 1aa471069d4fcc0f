/** Where each run of a few characters ("gram") occurs in a text. */
export interface GramIndex {
  /** Characters a gram. */
  readonly gramLength: number;
  /** The number that stands for the gram at `at`; different grams may share one. */
  readonly keyAt: (codes: Uint16Array, at: number) => number;
  /** Where the text's grams begin: those of key `k` from `heads[k]` to before `heads[k + 1]`, ascending. */
  readonly positions: Uint32Array;
  readonly heads: Uint32Array;
}

/**
 * Reads a text once, in time and memory proportional to its length (8 bytes a character). Grams are long enough
 * to be rare in a text of that length: shorter where a character says more, as in Chinese.
 */
export function createGramIndex(codes: Uint16Array): GramIndex {
  const gramLength = gramLengthFor(codes);
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(codes.length + 1))));
  const keyAt = (units: Uint16Array, at: number): number => {
    let key = 0;
    for (let i = at; i < at + gramLength; i += 1) key = Math.imul(key ^ (units[i] ?? 0), 0x9e3779b1) ^ (key >>> 15);
    return (Math.imul(key ^ (key >>> 13), 0x85ebca6b) >>> (32 - bits)) >>> 0;
  };
  const count = Math.max(0, codes.length - gramLength + 1);
  const keys = new Uint32Array(count);
  const heads = new Uint32Array(2 ** bits + 1);
  for (let at = 0; at < count; at += 1) {
    const key = keyAt(codes, at);
    keys[at] = key;
    heads[key + 1] = (heads[key + 1] ?? 0) + 1;
  }
  for (let key = 1; key < heads.length; key += 1) heads[key] = (heads[key] ?? 0) + (heads[key - 1] ?? 0);
  const next = heads.slice();
  const positions = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const key = keys[at] ?? 0;
    const slot = next[key] ?? 0;
    positions[slot] = at;
    next[key] = slot + 1;
  }
  return { gramLength, keyAt, positions, heads };
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
