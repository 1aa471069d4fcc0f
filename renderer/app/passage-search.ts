import { fold } from '../../core/library/suggest-tags.ts';
import type { ArticleRecord, HighlightRecord, Tables } from '../../core/library/records.ts';
import { plainNote } from '../../core/library/plain-note.ts';
import type { LinkingNote, PassageSuggestion } from '../components/note-library/note-library.ts';
import { remember } from './remember.ts';

type Searched = Pick<Tables, 'articles' | 'highlights'>;

/** How many are offered. */
const most = 8;

/** How long one step of a search may keep the window waiting, in milliseconds. */
const slice = 6;

/** How many records are looked at between two looks at the clock. */
const batch = 200;

/** How much of a note is read for its first words, in UTF-16 units. */
const readNote = 400;

/** Finds articles and marks by the words of their titles, passages and notes, without keeping the window waiting. */
export class PassageSearch {
  #latest = 0;

  readonly #newestFirst = remember(
    (
      articles: Tables['articles'],
      highlights: Tables['highlights'],
    ): readonly (ArticleRecord | HighlightRecord)[] =>
      [...Object.values(articles), ...Object.values(highlights)]
        .filter(({ trashed }) => trashed === null)
        .sort((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0)),
  );

  /** The marks of the article at hand first, then what was changed last. `null` when another search has begun. */
  async find(
    { articles, highlights }: Searched,
    typed: string,
    { article, except }: LinkingNote,
  ): Promise<readonly PassageSuggestion[] | null> {
    this.#latest += 1;
    const mine = this.#latest;
    const sought = fold(typed)
      .split(/\s+/u)
      .filter((word) => word !== '');
    const here: PassageSuggestion[] = [];
    const elsewhere: PassageSuggestion[] = [];
    let begun = performance.now();
    for (const [at, record] of this.#newestFirst(articles, highlights).entries()) {
      if (at % batch === batch - 1 && performance.now() - begun > slice) {
        await new Promise((resolve) => setTimeout(resolve));
        if (mine !== this.#latest) return null;
        begun = performance.now();
      }
      const owner = 'article' in record ? articles[record.article] : record;
      if (owner?.trashed !== null || record.id === except || !holds(record, owner, sought)) continue;
      const list = owner.id === article ? here : elsewhere;
      if (list.length < most) list.push(describe(record, owner));
      if (here.length >= most || (elsewhere.length >= most && article === null)) break;
    }
    return [...here, ...elsewhere].slice(0, most);
  }
}

/** What is shown of a record that a note may link to, or links from. */
export function describe(record: ArticleRecord | HighlightRecord, owner: ArticleRecord): PassageSuggestion {
  const isMark = 'article' in record;
  return {
    article: owner.id,
    highlight: isMark ? record.id : null,
    title: owner.title,
    quote: isMark ? record.target.quote.exact : null,
    note: plainNote(firstPart(record.note)),
  };
}

/** Only the first words are shown; a link that is cut through is left out. */
function firstPart(note: string): string {
  return note.length <= readNote ? note : note.slice(0, readNote).replace(/\[\[[^\]]*$/u, '');
}

/** Records are never mutated, so each is folded once. */
const folded = new WeakMap<object, string>();

function holds(
  record: ArticleRecord | HighlightRecord,
  owner: ArticleRecord,
  sought: readonly string[],
): boolean {
  if (sought.length === 0) return true;
  const text = foldedOf(record);
  const title = record === owner ? '' : foldedOf(owner);
  return sought.every((word) => text.includes(word) || title.includes(word));
}

function foldedOf(record: ArticleRecord | HighlightRecord): string {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const text = fold(`${'article' in record ? record.target.quote.exact : record.title}\n${record.note}`);
  folded.set(record, text);
  return text;
}
