import { diffArrays } from 'diff';

/** A piece of two texts: words that both have, or that one alone has. */
export interface ComparedPiece {
  readonly text: string;
  readonly in: 'both' | 'older' | 'newer';
}

/** With more differing words than this, what lies between the ends that are alike is called different as a whole. */
const mostEdits = 1000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * How two texts differ, word by word in their script (E. W. Myers, 1986, by the library `diff`). The pieces of one text
 * and of both, joined, are that text. White space between two differing words differs with them, so that a rewritten
 * clause is one piece and not many.
 */
export function compareWords(older: string, newer: string): readonly ComparedPiece[] {
  if (older === newer) return older === '' ? [] : [{ text: older, in: 'both' }];
  const [before, after] = [wordsOf(older), wordsOf(newer)];
  const changes = diffArrays(before, after, { maxEditLength: mostEdits });
  return join(
    changes?.map(({ value, added, removed }) => ({
      text: value.join(''),
      in: added ? 'newer' : removed ? 'older' : 'both',
    })) ?? endsAlike(before, after),
  );
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function endsAlike(before: readonly string[], after: readonly string[]): readonly ComparedPiece[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [
    { text: before.slice(0, start).join(''), in: 'both' },
    { text: before.slice(start, before.length - end).join(''), in: 'older' },
    { text: after.slice(start, after.length - end).join(''), in: 'newer' },
    { text: before.slice(before.length - end).join(''), in: 'both' },
  ];
}

/** Neighbours that differ become one piece of each text, the older one first. */
function join(pieces: readonly ComparedPiece[]): readonly ComparedPiece[] {
  const joined: ComparedPiece[] = [];
  let older = '';
  let newer = '';
  const flush = (): void => {
    if (older !== '') joined.push({ text: older, in: 'older' });
    if (newer !== '') joined.push({ text: newer, in: 'newer' });
    older = '';
    newer = '';
  };
  pieces.forEach((piece, at) => {
    const between = piece.text.trim() === '' && older + newer !== '' && pieces[at + 1] !== undefined;
    if (piece.in !== 'newer' && (piece.in === 'older' || between)) older += piece.text;
    if (piece.in !== 'older' && (piece.in === 'newer' || between)) newer += piece.text;
    if (piece.in !== 'both' || between || piece.text === '') return;
    flush();
    joined.push(piece);
  });
  flush();
  return joined;
}
