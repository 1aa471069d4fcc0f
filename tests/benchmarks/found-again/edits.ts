import { inventParagraph } from './prose.ts';
import type { Random } from './random.ts';
import { isWord, newTokens, piecesOf, type Pieces, type Sentence, type Token } from './tokens.ts';

/** A way in which articles change between two savings. `rate` is the share of what it touches. */
type Edit = (pieces: Pieces, random: Random, rate: number) => Pieces;

/** Every way, by name. */
export const edits = {
  'words replaced': eachToken((token, random, rate, other) =>
    isWord(token) && random.chance(rate) ? [replaced(token, other())] : [token],
  ),
  'words inserted': eachToken((token, random, rate, other) =>
    isWord(token) && random.chance(rate) ? [token, ...newTokens(beside(token, other()))] : [token],
  ),
  'words deleted': eachToken((token, random, rate) => (isWord(token) && random.chance(rate) ? [] : [token])),
  'letters mistyped': eachToken((token, random, rate) =>
    token.text.length > 3 && random.chance(rate)
      ? [{ ...token, text: mistyped(token.text, random) }]
      : [token],
  ),
  'sentences deleted': eachSentence((sentence, random, rate) => (random.chance(rate) ? [] : [sentence])),
  'sentences inserted': (pieces, random, rate) =>
    eachSentence((sentence) => (random.chance(rate) ? [sentence, inserted(pieces, random)] : [sentence]))(
      pieces,
      random,
      rate,
    ),
  'sentences moved': (pieces, random, rate) => {
    const taken: Sentence[] = [];
    const left = eachSentence((sentence) => {
      if (!random.chance(rate)) return [sentence];
      taken.push(sentence);
      return [];
    })(pieces, random, rate);
    return taken.reduce((now, sentence) => {
      const to = random.below(now.length);
      return now.map((paragraph, at) =>
        at === to ? paragraph.toSpliced(random.below(paragraph.length + 1), 0, sentence) : paragraph,
      );
    }, left);
  },
  'paragraphs deleted': (pieces, random, rate) => pieces.filter(() => !random.chance(rate)),
  'paragraphs inserted': (pieces, random, rate) =>
    pieces.flatMap((paragraph) =>
      random.chance(rate) ? [paragraph, [newTokens(inventParagraph(random, textOf(pieces)))]] : [paragraph],
    ),
  'paragraphs moved': (pieces, random, rate) => {
    const moves = Math.ceil(pieces.length * rate);
    return Array.from({ length: moves }).reduce<Pieces>((now) => {
      const from = random.below(now.length);
      const moved = now[from];
      return moved === undefined ? now : now.toSpliced(from, 1).toSpliced(random.below(now.length), 0, moved);
    }, pieces);
  },
  'paragraphs split': (pieces, random, rate) =>
    pieces.flatMap((paragraph) => {
      if (paragraph.length < 2 || !random.chance(rate)) return [paragraph];
      const at = 1 + random.below(paragraph.length - 1);
      return [paragraph.slice(0, at), paragraph.slice(at)];
    }),
  'paragraphs joined': (pieces, random, rate) =>
    pieces.reduce<Pieces>((joined, paragraph) => {
      const last = joined.at(-1);
      return last !== undefined && random.chance(rate)
        ? [...joined.slice(0, -1), [...last, newTokens(' '), ...paragraph]]
        : [...joined, paragraph];
    }, []),
  'passages repeated': (pieces, random, rate) =>
    pieces.flatMap((paragraph) => {
      if (!random.chance(rate) || paragraph.length === 0) return [paragraph];
      const copy = newTokens(textOf([[random.oneOf(paragraph)]]).trim());
      return random.chance(0.5) ? [[copy], paragraph] : [paragraph, [copy]];
    }),
  'boilerplate before': (pieces, random, rate) => [
    ...Array.from({ length: 1 + Math.round(rate * 40) }, () => [
      newTokens(inventParagraph(random, textOf(pieces))),
    ]),
    ...pieces,
  ],
  'signs made plain': rewritten({
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'",
    '—': '--',
    '–': '-',
    '…': '...',
    '«': '"',
    '»': '"',
  }),
  'signs made typographic': rewritten({ '"': '”', "'": '’', '-': '–', '...': '…', '「': '“', '」': '”' }),
  'white space changed': eachToken((token, random, rate) =>
    /^\s+$/.test(token.text) && random.chance(rate * 5)
      ? [{ ...token, text: random.oneOf(['\u00a0', '  ', '\n', '\u2009', ' \t']) }]
      : [token],
  ),
  ligatures: eachToken((token) => [{ ...token, text: token.text.replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ') }]),
  'capital letters': eachToken((token, random, rate) =>
    random.chance(rate * 3) ? [{ ...token, text: token.text.toUpperCase() }] : [token],
  ),
  'soft hyphens': eachToken((token, random, rate) =>
    token.text.length > 6 && random.chance(rate * 5)
      ? [{ ...token, text: `${token.text.slice(0, 3)}\u00ad${token.text.slice(3)}` }]
      : [token],
  ),
} satisfies Readonly<Record<string, Edit>>;

export type EditName = keyof typeof edits;

function eachToken(
  change: (token: Token, random: Random, rate: number, other: () => string) => readonly Token[],
): Edit {
  return (pieces, random, rate) => {
    const words = pieces.flat(2).filter(isWord);
    const other = (): string => random.oneOf(words).text;
    return pieces.map((paragraph) =>
      paragraph.map((sentence) => sentence.flatMap((token) => change(token, random, rate, other))),
    );
  };
}

function eachSentence(
  change: (sentence: Sentence, random: Random, rate: number) => readonly Sentence[],
): Edit {
  return (pieces, random, rate) =>
    pieces.map((paragraph) => paragraph.flatMap((sentence) => change(sentence, random, rate)));
}

function replaced(token: Token, text: string): Token {
  return { ...token, text, kept: text === token.text };
}

function rewritten(signs: Readonly<Record<string, string>>): Edit {
  const bySign = new Map(Object.entries(signs));
  return eachToken((token) => [{ ...token, text: bySign.get(token.text) ?? token.text }]);
}

function inserted(pieces: Pieces, random: Random): Sentence {
  const [paragraph = []] = piecesOf(inventParagraph(random, textOf(pieces)));
  return newTokens(textOf([[random.oneOf(paragraph)]]));
}

function beside({ text }: Token, word: string): string {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? word : ` ${word}`;
}

function mistyped(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const [a = '', b = ''] = [word[at], word[at + 1]];
  return word.slice(0, at) + random.oneOf([a, b + a, a + a + b]) + word.slice(at + 2);
}

function textOf(pieces: Pieces): string {
  return pieces
    .flat(2)
    .map(({ text }) => text)
    .join('');
}
