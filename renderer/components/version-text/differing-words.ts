/** A piece of a text: words that the other text has too, or words of this one alone. */
export interface TextPiece {
  readonly text: string;
  readonly differs: boolean;
}

/** Beyond this many pairs of words the middle of both texts is called different as a whole. */
const mostPairs = 4_000_000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * What of a text another text does not say: cut into words of its script, with the longest run of words that both have
 * in common (found by dynamic programming between the ends that are alike). Joined, the pieces are the text.
 */
export function differingWords(text: string, other: string): readonly TextPiece[] {
  if (text === other) return text === '' ? [] : [{ text, differs: false }];
  const mine = wordsOf(text);
  const theirs = wordsOf(other);
  const start = commonStart(mine, theirs);
  const end = commonEnd(mine, theirs, start);
  const middle = mine.slice(start, mine.length - end);
  const common = commonWords(middle, theirs.slice(start, theirs.length - end));
  return join([
    ...mine.slice(0, start).map((word) => ({ text: word, differs: false })),
    ...middle.map((word, at) => ({ text: word, differs: !common.has(at) })),
    ...mine.slice(mine.length - end).map((word) => ({ text: word, differs: false })),
  ]);
}

function wordsOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** The places in `a` of a longest common subsequence with `b`. */
function commonWords(a: readonly string[], b: readonly string[]): ReadonlySet<number> {
  const common = new Set<number>();
  if (a.length * b.length > mostPairs) return common;
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      common.add(i);
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return common;
}

/** Neighbours of one kind become one piece; white space between two differing words differs with them. */
function join(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const joined: TextPiece[] = [];
  pieces.forEach((piece, at) => {
    const between =
      piece.text.trim() === '' && joined.at(-1)?.differs === true && pieces[at + 1]?.differs === true;
    const differs = piece.differs || between;
    const last = joined.at(-1);
    if (last?.differs === differs) joined[joined.length - 1] = { text: last.text + piece.text, differs };
    else joined.push({ text: piece.text, differs });
  });
  return joined;
}
