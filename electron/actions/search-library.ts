import { layOutText } from '../../core/article/article-text.ts';
import type { ArticleRecord, HighlightRecord } from '../../core/library/records.ts';
import { plainNote } from '../../core/library/plain-note.ts';
import type { SearchHit } from '../../core/library/search-hit.ts';
import { tagsOf } from '../../core/library/tags.ts';
import { foldText } from '../../core/words/fold-text.ts';
import { countWord, indexOfWord, wordsOf } from '../../core/words/match-words.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { currentRevision } from './current-revision.ts';
import { makeSnippet } from './make-snippet.ts';

/** A place where words are looked for. */
interface Field {
  readonly text: string;
  readonly folded: string;
  /** How much an occurrence here counts. */
  readonly weight: number;
}

/** So many of the best hits in notes are shown as the notes read: to take the markup away takes its time. */
const mostPlain = 50;

/** More occurrences of a word in one field say nothing more. */
const countedOccurrences = 8;

const weights = { title: 12, source: 4, tags: 6, quote: 3, note: 5, text: 1 };

/** Folded texts of articles, by the hash of the text, for as long as their library is open. */
const foldedTexts = new WeakMap<LibraryStore, Map<string, Field>>();

/**
 * The articles, highlights and notes in which all words occur, best first: those of an article in its title, source,
 * tags and text, those of a highlight in its quote, note and tags. A hit on a highlight is a `note` when a word
 * occurs in its note, and so is the note on a whole article. Case and accents do not matter; a word is found by its
 * beginning, in scripts without spaces anywhere. What is in the trash is not searched. No words, no hits.
 * An article whose text cannot be read is searched by its record alone.
 */
export async function searchLibrary(store: LibraryStore, words: string): Promise<SearchHit[]> {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return [];
  const { articles, highlights } = store.current;
  const hits: SearchHit[] = [];
  for (const article of Object.values(articles)) {
    if (article.trashed !== null) continue;
    hits.push(...articleHits(article, await textField(store, article), wanted));
  }
  for (const highlight of Object.values(highlights)) {
    const article = articles[highlight.article];
    if (highlight.trashed !== null || article?.trashed !== null) continue;
    hits.push(...highlightHits(highlight, article.title, wanted));
  }
  return withPlainNotes(
    store,
    hits.sort((a, b) => b.score - a.score),
    wanted,
  );
}

function withPlainNotes(
  store: LibraryStore,
  hits: readonly SearchHit[],
  wanted: readonly string[],
): SearchHit[] {
  const { articles, highlights } = store.current;
  return hits.map((hit, at) => {
    if (hit.kind !== 'note' || at >= mostPlain) return hit;
    const { note } = highlights[hit.id] ?? articles[hit.id] ?? { note: '' };
    return { ...hit, snippet: snippet([field(plainNote(note), weights.note)], wanted) };
  });
}

function articleHits(article: ArticleRecord, text: Field, wanted: readonly string[]): SearchHit[] {
  const { id, title } = article;
  const source = [article.byline, article.site].filter((part) => part !== null).join(' · ');
  const record = [
    field(title, weights.title),
    field(source, weights.source),
    field(article.tags.join(' '), weights.tags),
  ];
  const note = [field(article.note, weights.note)];
  const found = score([...record, text], wanted);
  const inNote = score(note, wanted);
  return [
    ...(found === 0
      ? []
      : [
          {
            kind: 'article',
            id,
            article: id,
            title,
            snippet: snippet([text, ...record], wanted),
            score: found,
          } as const,
        ]),
    ...(inNote === 0
      ? []
      : [{ kind: 'note', id, article: id, title, snippet: snippet(note, wanted), score: inNote } as const]),
  ];
}

function highlightHits(highlight: HighlightRecord, title: string, wanted: readonly string[]): SearchHit[] {
  const quote = field(highlight.target.quote.exact, weights.quote);
  const note = field(highlight.note, weights.note);
  const tags = field(tagsOf(highlight).join(' '), weights.tags);
  const found = score([quote, note, tags], wanted);
  if (found === 0) return [];
  const inNote = wanted.some((word) => indexOfWord(note.folded, word) !== -1);
  return [
    {
      kind: inNote ? 'note' : 'highlight',
      id: highlight.id,
      article: highlight.article,
      title,
      snippet: snippet(inNote ? [note] : [quote], wanted),
      score: found,
    },
  ];
}

/** 0 unless every word occurs in one of the fields. */
function score(fields: readonly Field[], wanted: readonly string[]): number {
  let total = 0;
  for (const word of wanted) {
    let ofWord = 0;
    for (const { folded, weight } of fields) {
      // Logarithmic: the tenth occurrence makes a text less likely the one that is meant than the first.
      ofWord += weight * Math.log2(1 + countWord(folded, word, countedOccurrences));
    }
    if (ofWord === 0) return 0;
    total += ofWord;
  }
  return Math.round(total * 100) / 100;
}

/** Text around the first word that occurs, in the first field that has one; else the beginning of the first. */
function snippet(fields: readonly Field[], wanted: readonly string[]): string {
  for (const { text, folded } of fields) {
    const places = wanted.map((word) => indexOfWord(folded, word)).filter((at) => at !== -1);
    if (places.length > 0) return makeSnippet(text, Math.min(...places));
  }
  return makeSnippet(fields[0]?.text ?? '', 0);
}

function field(text: string, weight: number): Field {
  return { text, folded: foldText(text), weight };
}

async function textField(store: LibraryStore, article: ArticleRecord): Promise<Field> {
  const cache = foldedTexts.get(store) ?? new Map<string, Field>();
  foldedTexts.set(store, cache);
  const { textHash } = currentRevision(article);
  const cached = cache.get(textHash);
  if (cached !== undefined) return cached;
  try {
    const { tree } = await store.readArticle(article.id);
    const folded = field(layOutText(tree).text, weights.text);
    cache.set(textHash, folded);
    return folded;
  } catch {
    // Opening the article and `doctor` say what is wrong with it; the search still serves all others.
    return field('', weights.text);
  }
}
