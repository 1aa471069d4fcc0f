import type { NoteLinkTarget } from '../../core/library/note-link-syntax.ts';
import { NoteIndex, type TagUse } from '../../core/library/note-index.ts';
import type { Patch } from '../../core/library/records.ts';
import { suggestTags } from '../../core/library/suggest-tags.ts';
import type {
  LinkingNote,
  NoteLibrary,
  NoteSubject,
  PassageName,
  PassageSuggestion,
} from '../components/note-library/note-library.ts';
import type { EditQueue } from './edit-queue.ts';
import type { LibraryState } from './library-state.ts';
import { describe, PassageSearch } from './passage-search.ts';

/** How many tags are offered. */
const mostTags = 8;

const why = { unknown: 'not in the library', trashed: 'in the trash' };

interface Parts {
  readonly library: LibraryState;
  readonly edits: EditQueue;
  /** Saves a note. */
  readonly keep: NoteLibrary['keep'];
}

/** What notes need to know of the library, from what the window knows of it. */
export class NoteSurroundings implements NoteLibrary {
  readonly #parts: Parts;
  readonly #search = new PassageSearch();
  readonly #listeners = new Set<(ids: ReadonlySet<string>) => void>();
  /** Made when it is first asked for; every note has been read then. */
  #index: NoteIndex | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Follows a change of the library. */
  apply(patches: readonly Patch[]): void {
    const touched = new Set(this.#index?.apply(patches));
    for (const { id } of patches) touched.add(id);
    for (const listener of [...this.#listeners]) listener(touched);
  }

  tags(typed: string): readonly TagUse[] {
    return suggestTags(this.#indexed?.tags ?? [], typed, { now: new Date().toISOString(), most: mostTags });
  }

  async passages(words: string, from: LinkingNote): Promise<readonly PassageSuggestion[] | null> {
    const { view } = this.#parts.library;
    return view === null ? [] : this.#search.find(view, words, from);
  }

  nameOf({ article, highlight }: NoteLinkTarget): PassageName {
    const owner = this.#parts.library.article(article);
    const mark = highlight === null ? null : (this.#parts.library.view?.highlights[highlight] ?? null);
    if (owner === null || (highlight !== null && mark?.article !== article)) {
      return { found: false, why: why.unknown };
    }
    if (owner.trashed !== null || (mark !== null && mark.trashed !== null)) {
      return { found: false, why: why.trashed };
    }
    return { found: true, title: owner.title, quote: mark?.target.quote.exact ?? null };
  }

  backLinks(target: NoteLinkTarget): readonly PassageSuggestion[] {
    const { view } = this.#parts.library;
    const index = this.#indexed;
    if (view === null || index === null) return [];
    return index.linksTo(target).flatMap(({ article, highlight }) => {
      const owner = view.articles[article];
      const record = highlight === null ? owner : view.highlights[highlight];
      return owner?.trashed === null && record !== undefined ? [describe(record, owner)] : [];
    });
  }

  unsavedNote(id: string): string | null {
    return this.#parts.edits.unsavedNote(id);
  }

  keep(subject: NoteSubject, note: string): void {
    this.#parts.keep(subject, note);
  }

  watch(listener: (ids: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get #indexed(): NoteIndex | null {
    const { view } = this.#parts.library;
    if (this.#index === null && view !== null) this.#index = new NoteIndex(view);
    return this.#index;
  }
}
