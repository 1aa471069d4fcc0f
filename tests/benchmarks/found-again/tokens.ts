/** A word, a sign or white space of an article that is being edited. */
export interface Token {
  readonly text: string;
  /** UTF-16 offset at which it began in the old text; `null` when it was not there. */
  readonly at: number | null;
  /** Its length in the old text. */
  readonly oldLength: number;
  /** The marked words still stand here, however they are written now. */
  readonly kept: boolean;
}

/** The tokens of a sentence, with the white space that follows it. */
export type Sentence = readonly Token[];

/** An article in pieces that know where they came from. Edits replace what they change. */
export type Pieces = readonly (readonly Sentence[])[];

const sentences = /[^.?!。？！؟…]+(?:[.?!。？！؟…]+["”’»」)]*\s*)?|[.?!。？！؟…]+["”’»」)]*\s*/gu;

/** Two characters stand for a word where there are no spaces. */
const tokens =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+|\s+|./gsu;

/** Takes a text apart: a paragraph a line. Put together again it is the same. */
export function piecesOf(text: string): Pieces {
  let start = 0;
  return text.split('\n').map((line) => {
    const lineStart = start;
    start += line.length + 1;
    return Array.from(line.matchAll(sentences), ({ 0: sentence, index }) =>
      Array.from(sentence.matchAll(tokens), (token) => {
        return {
          text: token[0],
          at: lineStart + index + token.index,
          oldLength: token[0].length,
          kept: true,
        };
      }),
    );
  });
}

/** Tokens that were not in the old text. */
export function newTokens(text: string): Sentence {
  return text === '' ? [] : [{ text, at: null, oldLength: 0, kept: false }];
}

/** A token's place in the new text. */
export interface PlacedToken extends Token {
  readonly start: number;
  readonly end: number;
}

/** Puts the pieces together, one line feed between paragraphs; what has become empty is left out. */
export function putTogether(pieces: Pieces): { text: string; tokens: PlacedToken[] } {
  const placed: PlacedToken[] = [];
  let text = '';
  for (const paragraph of pieces) {
    const all = paragraph.flat();
    if (all.every((token) => token.text.trim() === '')) continue;
    if (text !== '') text += '\n';
    for (const token of all) {
      placed.push({ ...token, start: text.length, end: text.length + token.text.length });
      text += token.text;
    }
  }
  return { text, tokens: placed };
}

export function isWord({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
