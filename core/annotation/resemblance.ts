/** Characters a piece: unrelated prose shares few runs of four, and an edit breaks only four of them. */
const pieceLength = 4;

/**
 * How much two passages resemble each other, 0 to 1: Dice's coefficient (L. R. Dice, 1945) of their runs of four
 * characters, each counted as often as it occurs. Takes time in the length of both, and knows no language.
 */
export function resemblance(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < pieceLength || b.length < pieceLength) return 0;
  const counts = new Map<string, number>();
  for (const piece of pieces(a)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  let shared = 0;
  for (const piece of pieces(b)) {
    const left = counts.get(piece) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(piece, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2 * (pieceLength - 1));
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at + pieceLength <= text.length; at += 1) yield text.slice(at, at + pieceLength);
}
