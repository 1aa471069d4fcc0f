/** Hash functions of a signature; the standard error of an estimated likeness is then about 0.03. */
const size = 128;

/** The lowest 16 bits of the least hash of a text's shingles under each of 128 hash functions (MinHash, Broder 1997). */
export type TextSignature = Uint16Array;

/** An odd factor for each hash function. */
const seeds = Uint32Array.from({ length: size }, (_, at) => mix(at + 1) | 1);

/** The signature of a text by its shingles. */
export function signatureOf(shingles: ReadonlySet<number>): TextSignature {
  const least = new Uint32Array(size).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < size; at += 1) {
      const hash = mix(Math.imul(shingle, seeds[at] ?? 1) + at);
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  }
  return Uint16Array.from(least);
}

/** About how alike the shingles of two texts are, as `likeness` would say, 0 to 1. */
export function estimateLikeness(first: TextSignature, second: TextSignature): number {
  let same = 0;
  for (let at = 0; at < size; at += 1) if (first[at] === second[at]) same += 1;
  const resemblance = same / size;
  return (2 * resemblance) / (1 + resemblance);
}

/** The finaliser of MurmurHash3: each bit of the result depends on each bit given. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether something is a whole signature. */
export function isSignature(values: Uint16Array): boolean {
  return values.length === size;
}
