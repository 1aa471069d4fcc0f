/** Longer passages are compared by their pieces: the edit distance takes time in the product of both lengths. */
const longestByEdits = 256;

/** Characters a piece: unrelated prose shares few runs of four, and an edit breaks only four of them. */
const pieceLength = 4;

/**
 * How much two passages resemble each other, 0 to 1. Short ones by their edit distance (V. I. Levenshtein, 1966) as a
 * share of the longer; long ones by Dice's coefficient (L. R. Dice, 1945) of their runs of four characters, each
 * counted as often as it occurs. Knows no language.
 */
export function resemblance(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  return longer <= longestByEdits ? 1 - editDistance(a, b) / longer : sharedPieces(a, b);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    let previous = i + 1;
    const next = [previous];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      previous = Math.min(replaced, (row[j + 1] ?? 0) + 1, previous + 1);
      next.push(previous);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function sharedPieces(a: string, b: string): number {
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
