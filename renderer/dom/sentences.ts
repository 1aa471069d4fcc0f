import type { Passage } from './selection.ts';

/** Ends of sentences that are none: titles, initials, and the commonest shortened words. */
const shortened =
  /(?:^|[\s(“"‘'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|Nr|Gen|Sen|Rep|Gov|vs|cf|e\.g|i\.e|z\.B)\.\s*$/u;

/**
 * The sentences of `text` from `start` to `end`, without the space around them. A block is cut at its line breaks too.
 * Borders are Unicode's (UAX 29), less those behind initials and titles.
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
    if (at < pieces.length - 1 && shortened.test(segment) && !segment.includes('\n')) continue;
    const sentence = withoutSpace(text, start + open, start + index + segment.length);
    if (sentence !== null) sentences.push(sentence);
    open = null;
  }
  return sentences;
}

/** The words of `text` from `start` to `end`; for scripts without spaces, what Unicode's dictionaries take for words. */
export function wordsIn(text: string, { start, end }: Passage, language?: string | null): readonly Passage[] {
  return [...segmenter('word', language).segment(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment, index }) => ({ start: start + index, end: start + index + segment.length }));
}

function withoutSpace(text: string, start: number, end: number): Passage | null {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const to = start + raw.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

function segmenter(granularity: 'sentence' | 'word', language: string | null | undefined): Intl.Segmenter {
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
