import type { ArticleView } from '../../core/ipc/contract.ts';
import type { ArticleRecord, RevisionRecord } from '../../core/library/records.ts';
import type { ListPlace } from '../components/library-nav/list-place.ts';
import type { Calls } from './calls.ts';
import type { LibraryState } from './library-state.ts';
import { Observable } from './observable.ts';
import { PlaceHistory } from './place-history.ts';
import type { ReaderPort } from './reader-port.ts';
import { ShownArticle } from './shown-article.ts';
import type { WindowState } from './window-state.ts';

/** What going from place to place needs. */
export interface WindowNavigationParts {
  readonly calls: Calls;
  readonly library: LibraryState;
  readonly state: WindowState;
  /** Finds the element that shows the open article, once it is drawn. */
  readonly reader: () => ReaderPort | null;
  /** An article that nobody had read before was opened. */
  readonly onFirstRead: (article: string) => void;
}

/** Where the window is: a list or an open article, and the way back. What is being written is saved before it leaves. */
export class WindowNavigation extends Observable {
  readonly places = new PlaceHistory();

  readonly #parts: WindowNavigationParts;
  readonly #shown = new ShownArticle();
  #article: ArticleView | null = null;
  /** Counts what was asked for, so that an answer that comes too late opens nothing. */
  #opening = 0;

  constructor(parts: WindowNavigationParts) {
    super();
    this.#parts = parts;
  }

  /** The open article; `null` while a list is shown. */
  get article(): ArticleView | null {
    if (this.places.current.at !== 'article' || this.#article === null) return null;
    return this.#shown.of(this.#article, this.#parts.library.article(this.#article.id)?.roles);
  }

  /** The article that commands are about: the open one, else the one under the list's cursor. */
  get subject(): ArticleRecord | null {
    const place = this.places.current;
    return this.#parts.library.article(place.at === 'article' ? place.article : this.#parts.state.selected);
  }

  /** The revision that is read, when it is not the current one. */
  get pastRevision(): RevisionRecord | null {
    const place = this.places.current;
    if (place.at !== 'article' || place.revision === undefined) return null;
    const revisions = this.#parts.library.article(place.article)?.revisions ?? [];
    const shown = revisions.find(({ revision }) => revision === place.revision);
    return shown === revisions.at(-1) ? null : (shown ?? null);
  }

  openList(place: ListPlace): void {
    this.#opening += 1;
    this.#leave(() => this.places.go(place));
  }

  /** Back to where the link was that led here; else to the list from which the open article was reached. */
  async back(): Promise<void> {
    if (this.places.cameByLink) await this.move(-1);
    else this.backToList();
  }

  /** Back to the list from which the open article was reached. */
  backToList(): void {
    this.openList(this.places.list);
  }

  /** Goes through the places where the window was. */
  async move(step: 1 | -1): Promise<void> {
    const place = this.places.neighbour(step);
    if (place === null) return;
    if (place.at !== 'article') this.#leave(() => this.places.move(step));
    else if (await this.#load(place.article, place.revision)) {
      this.places.move(step);
      const { offset } = place;
      if (offset !== undefined) await this.whenDrawn((reader) => reader.showOffset(offset));
    }
  }

  /** Keeps where in the open article the window is, for coming back to it. */
  async rememberPlace(): Promise<void> {
    const { reader, library } = this.#parts;
    await reader()?.settle();
    const place = this.places.current;
    const offset = place.at === 'article' ? library.view?.positions[place.article]?.offset : undefined;
    if (offset !== undefined) this.places.keepOffset(offset);
  }

  /**
   * Opens an article, at a highlight if one is named. When a link led there (`linked`), going back leads to where the
   * window is now.
   */
  async openArticle(id: string, highlight: string | null = null, linked = false): Promise<void> {
    if (!(await this.#load(id))) return;
    const { state, library, onFirstRead } = this.#parts;
    state.select(id);
    this.places.go({ at: 'article', article: id, ...(linked && { link: highlight ?? '' }) });
    this.changed();
    const record = library.article(id);
    if (record?.state === 'unread' && record.trashed === null) onFirstRead(id);
    if (highlight !== null) await this.whenDrawn((reader) => reader.showHighlight(highlight));
  }

  /** Opens an earlier revision of an article, for reading only. */
  async openRevision(article: string, revision: number): Promise<void> {
    if (!(await this.#load(article, revision))) return;
    this.places.go({ at: 'article', article, revision });
    this.changed();
  }

  /** Opens an article's current text and has the reader select a passage of it for a highlight. */
  async pinHighlight(article: string, highlight: string, near: number): Promise<void> {
    if (this.article?.id !== article || this.pastRevision !== null) await this.openArticle(article);
    await this.whenDrawn((reader) => reader.pinHighlight(highlight, near));
  }

  /** Does something in the open article, once the window has drawn it. */
  async whenDrawn(act: (reader: ReaderPort) => void): Promise<void> {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const reader = this.#parts.reader();
    if (reader !== null) act(reader);
  }

  /** Reads an article's text; `false` when it cannot be read or another was asked for meanwhile. */
  async #load(id: string, revision?: number): Promise<boolean> {
    this.#opening += 1;
    const mine = this.#opening;
    const { reader, calls } = this.#parts;
    await reader()?.settle();
    const outcome = await calls.run((api) =>
      revision === undefined ? api['article:open'](id) : api['article:revision'](id, revision),
    );
    if (!outcome.ok || mine !== this.#opening) return false;
    this.#article = outcome.value;
    return true;
  }

  /** Leaves the open article, if any, once what is being written in it is on its way. */
  #leave(go: () => void): void {
    void this.#parts.reader()?.settle();
    go();
  }
}
