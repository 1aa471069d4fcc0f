import { compareWords } from '../../../core/article/compare-words.ts';

/** A piece of a text: words that the other text has too, or words of this one alone. */
export interface TextPiece {
  readonly text: string;
  readonly differs: boolean;
}

/** What of a text another text does not say, word by word. Joined, the pieces are the text. */
export function differingWords(text: string, other: string): readonly TextPiece[] {
  return compareWords(text, other).flatMap((piece) =>
    piece.in === 'newer' ? [] : [{ text: piece.text, differs: piece.in === 'older' }],
  );
}
