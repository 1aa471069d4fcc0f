import type { Passage } from './selection.ts';

/** Shortened words that are seldom the last of a sentence, in the languages of most of what is read. */
const shortWords = [
  ...[
    'Mr',
    'Mrs',
    'Ms',
    'Dr',
    'Prof',
    'St',
    'Sr',
    'Jr',
    'No',
    'Gen',
    'Sen',
    'Rep',
    'Gov',
    'Capt',
    'Lt',
    'Col',
    'Rev',
  ],
  ...['vs', 'cf', 'e\\.g', 'i\\.e', 'Fig', 'Vol', 'pp', 'approx', 'Mt', 'Ave'],
  ...['Nr', 'bzw', 'ca', 'Abb', 'vgl', 'sog', 'z\\.\\s?B', 'd\\.\\s?h', 'u\\.\\s?a', 'Hr', 'Fr'],
  ...['Mme', 'Mlle', 'p\\.\\s?ex', 'Sra', 'Dra', 'Sig', 'pág', 'núm'],
].join('|');

/** Ends of sentences that are none: initials and shortened words. */
const shortened = new RegExp(`(?:^|[\\s(“"‘'«„])(?:[\\p{Lu}a-z]|${shortWords})\\.\\s*$`, 'u');

/**
 * The sentences of `text` from `start` to `end`, without the space around them. A block is cut at its line breaks too.
 * Borders are Unicode's (UAX 29), less those behind initials and shortened words, and less those before a small letter,
 * as in “Is it?” she said.
 */
export function sentencesIn(
  text: string,
  { start, end }: Passage,
  language?: string | null,
): readonly Passage[] {
  const pieces = [...segmenter('sentence', language).segment(text.slice(start, end))].map(
    ({ segment, index }) => ({ segment, index }),
  );
  const sentences: Passage[] = [];
  let open: number | null = null;
  for (const [at, { segment, index }] of pieces.entries()) {
    open ??= index;
    if (goesOn(segment, pieces[at + 1]?.segment)) continue;
    const sentence = withoutSpace(text, start + open, start + index + segment.length);
    if (sentence !== null) sentences.push(sentence);
    open = null;
  }
  return sentences;
}

/** Whether a sentence does not end with this piece after all. */
function goesOn(piece: string, next: string | undefined): boolean {
  return next !== undefined && !piece.includes('\n') && (shortened.test(piece) || /^\p{Ll}/u.test(next));
}

/** The words of `text` from `start` to `end`; for scripts without spaces, what Unicode's dictionaries take for words. */
export function wordsIn(text: string, { start, end }: Passage, language?: string | null): readonly Passage[] {
  return [...segmenter('word', language).segment(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment, index }) => ({ start: start + index, end: start + index + segment.length }));
}

/** The characters of `text` from `start` to `end` as readers count them, without white space. */
export function graphemesIn(text: string, { start, end }: Passage): readonly Passage[] {
  return [...segmenter('grapheme', null).segment(text.slice(start, end))]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ segment, index }) => ({ start: start + index, end: start + index + segment.length }));
}

function withoutSpace(text: string, start: number, end: number): Passage | null {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const to = start + raw.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

function segmenter(
  granularity: 'sentence' | 'word' | 'grapheme',
  language: string | null | undefined,
): Intl.Segmenter {
  const key = `${granularity} ${language ?? ''}`;
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(supported(language), { granularity });
  segmenters.set(key, made);
  return made;
}

/** An article may name a language in a form that `Intl` refuses. */
function supported(language: string | null | undefined): string | undefined {
  if (language === null || language === undefined) return undefined;
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
}

const segmenters = new Map<string, Intl.Segmenter>();
