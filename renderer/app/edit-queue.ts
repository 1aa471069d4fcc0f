import type { ArticleEdit, HighlightEdit, Outcome } from '../../core/ipc/contract.ts';
import type { Calls } from './calls.ts';
import { Observable } from './observable.ts';
import type { WindowApi } from './postil-api.ts';

/** How an edit of one kind of record is saved. */
interface Way<E> {
  readonly save: (api: WindowApi, id: string, edit: E) => Promise<Outcome<unknown>>;
}

const highlights: Way<HighlightEdit> = { save: (api, id, edit) => api['highlight:edit'](id, edit) };
const articles: Way<ArticleEdit> = { save: (api, id, edit) => api['article:edit'](id, edit) };

interface FailedEdit {
  /** What was to be saved, as far as it is kept. */
  readonly note: string | undefined;
  /** Why it could not be saved, for the user. */
  readonly why: string;
  /** The library will not have it, however often it is asked. */
  readonly refused: boolean;
  /** Saves it again, with a newer edit of the same record over it. */
  readonly again: (newer: object) => Promise<string | null>;
}

/** How long until what failed is tried again, in milliseconds: soon at first, then less often. */
const retryWaits = [2000, 5000, 10_000];

/**
 * The edits of highlights and articles on their way to the library, one after another. One that fails is kept and tried
 * again, with the next or by itself after a while: what was typed is not lost because a disk was full for a minute.
 */
export class EditQueue extends Observable {
  readonly #calls: Calls;
  readonly #failed = new Map<string, FailedEdit>();
  #unsaved: ReadonlyMap<string, string> = new Map();
  #tail: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retries = 0;

  constructor(calls: Calls) {
    super();
    this.#calls = calls;
  }

  /** Ids of highlights and articles whose last edit is not saved, each with the reason. Another map after each change. */
  get unsaved(): ReadonlyMap<string, string> {
    return this.#unsaved;
  }

  /** The note that was written on a highlight or an article and could not be saved; `null` when there is none. */
  unsavedNote(id: string): string | null {
    return this.#failed.get(id)?.note ?? null;
  }

  /** Saves an edit of a highlight after those before it; `null` when it was saved, else why it was not. */
  edit(highlight: string, edit: HighlightEdit): Promise<string | null> {
    return this.#add(highlights, highlight, edit);
  }

  /** Saves an edit of an article as `edit` does one of a highlight. */
  editArticle(article: string, edit: ArticleEdit): Promise<string | null> {
    return this.#add(articles, article, edit);
  }

  /** Tries those that failed once more. */
  async retry(): Promise<void> {
    await this.#enqueue(() => this.#saveFailed());
  }

  async #add<E extends object>(way: Way<E>, id: string, edit: E): Promise<string | null> {
    let why: string | null = null;
    await this.#enqueue(async () => {
      const failed = this.#failed.get(id);
      why = await (failed === undefined ? this.#save(way, id, edit) : failed.again(edit));
      if (why === null) await this.#saveFailed();
      else this.#retryLater();
    });
    return why;
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#tail = this.#tail.then(work);
    return this.#tail;
  }

  async #saveFailed(): Promise<void> {
    for (const { refused, again } of [...this.#failed.values()]) if (!refused) await again({});
    this.#retryLater();
  }

  #retryLater(): void {
    clearTimeout(this.#timer);
    if (![...this.#failed.values()].some(({ refused }) => !refused)) {
      this.#retries = 0;
      return;
    }
    const wait = retryWaits[Math.min(this.#retries, retryWaits.length - 1)];
    this.#retries += 1;
    this.#timer = setTimeout(() => void this.retry(), wait);
  }

  async #save<E extends object>(way: Way<E>, id: string, edit: E): Promise<string | null> {
    const outcome = await this.#calls.ask((api) => way.save(api, id, edit));
    // Words that were refused are still wanted when something else of the record has been saved.
    if (outcome.ok && this.#failed.get(id)?.refused === true && !('note' in edit)) return null;
    if (outcome.ok && !this.#failed.delete(id)) return null;
    if (!outcome.ok) this.#keep(way, id, edit, outcome.error);
    this.#unsaved = new Map([...this.#failed].map(([failed, { why }]) => [failed, why]));
    this.changed();
    return outcome.ok ? null : outcome.error.message;
  }

  #keep<E extends object>(way: Way<E>, id: string, edit: E, error: { code: string; message: string }): void {
    const note = 'note' in edit && typeof edit.note === 'string' ? edit.note : undefined;
    const refused = error.code === 'invalid';
    // Of what is refused only the words are worth keeping: all else is shown again as it is in the library.
    if (refused && note === undefined) {
      this.#failed.delete(id);
      return;
    }
    const again = (newer: object): Promise<string | null> =>
      this.#save(way, id, (refused ? newer : { ...edit, ...newer }) as E);
    this.#failed.set(id, { note, why: error.message, refused, again });
  }
}
