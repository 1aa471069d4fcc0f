/**
 * The characters that each standard puts first, as those that everybody learns to read: level 1 of Big5, GB 2312 and
 * JIS X 0208, and the syllables of KS X 1001. Read out of the encodings themselves when first asked for.
 */
const firstLevels = {
  // From the first lead byte to the last, each with its trail bytes.
  traditional: { encoding: 'big5', leads: [0xa4, 0xc6], trails: [0x40, 0xfe] },
  simplified: { encoding: 'gb18030', leads: [0xb0, 0xd7], trails: [0xa1, 0xfe] },
  japanese: { encoding: 'euc-jp', leads: [0xb0, 0xcf], trails: [0xa1, 0xfe] },
  korean: { encoding: 'euc-kr', leads: [0xb0, 0xc8], trails: [0xa1, 0xfe] },
} as const;

export type TaughtScript = keyof typeof firstLevels;

const known = new Map<TaughtScript, ReadonlySet<string>>();

/** Whether a character is among those of its script that are taught first. */
export function isTaught(character: string, script: TaughtScript): boolean {
  const taught = known.get(script) ?? readLevel(script);
  known.set(script, taught);
  return taught.has(character);
}

function readLevel(script: TaughtScript): Set<string> {
  const { encoding, leads, trails } = firstLevels[script];
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (let trail = trails[0]; trail <= trails[1]; trail += 1) {
      if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
    }
  }
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)).replaceAll('\uFFFD', ''));
}
