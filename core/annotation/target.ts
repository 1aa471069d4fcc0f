/** The selectors of a highlight, after the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors). */

/** TextPositionSelector, but in UTF-16 units, as JavaScript counts; exports convert to code points. */
export interface TextPosition {
  /** UTF-16 offset in the article's text. */
  readonly start: number;
  /** UTF-16 offset in the article's text, exclusive; greater than `start`. */
  readonly end: number;
}

/** TextQuoteSelector. */
export interface TextQuote {
  readonly exact: string;
  /** Up to 32 characters before, cut on a grapheme's border. */
  readonly prefix: string;
  /** Up to 32 characters after, cut on a grapheme's border. */
  readonly suffix: string;
}

/** What a highlight points at, and the text from which that was taken. */
export interface Target {
  readonly position: TextPosition;
  readonly quote: TextQuote;
  /** SHA-256 (hex) of the article's text in UTF-8 from which position and quote were taken. */
  readonly textHash: string;
}

/**
 * Where a highlight stands in a given text, or that it has no place there.
 *
 * `exact`: the quote, letter for letter, at its old offset; `moved`: letter for letter at another. `approximate`: in
 * characters that differ from the quote's; `score` is how much of it stands there. Not all differences count: an
 * `approximate` place with the score 1 differs only in how it is written (white space, quotation marks, dashes, capital
 * letters, accents, ligatures, what cannot be seen), and says the same.
 */
export type Placement =
  | { readonly status: 'exact' | 'moved'; readonly start: number; readonly end: number; readonly score: 1 }
  | { readonly status: 'approximate'; readonly start: number; readonly end: number; readonly score: number }
  | { readonly status: 'orphan'; readonly score: 0 };
