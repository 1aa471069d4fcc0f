import { applyPatches } from '../../core/library/apply-patches.ts';
import type { IpcEvents, LibraryView } from '../../core/ipc/contract.ts';
import type {
  ArticleRecord,
  HighlightRecord,
  ReadingPosition,
  Settings,
} from '../../core/library/records.ts';
import { Observable } from './observable.ts';

/** The library as the window knows it. Replaced with each change, never mutated. */
export class LibraryState extends Observable {
  #view: LibraryView | null = null;

  /** `null` until the library has been opened. */
  get view(): LibraryView | null {
    return this.#view;
  }

  open(view: LibraryView): void {
    this.#view = view;
    this.changed();
  }

  /** Follows a change that the main process made durable. */
  apply({ patches, history, conflicts }: IpcEvents['library:changed']): void {
    this.#replace((view) => ({ ...applyPatches(view, patches), history, conflicts }));
  }

  /**
   * Takes a new highlight in before its patch arrives: answers and events may come in either order, and applying the
   * patch afterwards changes nothing.
   */
  adopt(highlight: HighlightRecord): void {
    this.#replace((view) => ({ ...view, highlights: { ...view.highlights, [highlight.id]: highlight } }));
  }

  setPosition(article: string, position: ReadingPosition): void {
    this.#replace((view) => ({ ...view, positions: { ...view.positions, [article]: position } }));
  }

  setSettings(settings: Partial<Settings>): void {
    this.#replace((view) => ({ ...view, settings: { ...view.settings, ...settings } }));
  }

  /** The article of that id, or `null`. */
  article(id: string | null): ArticleRecord | null {
    return id === null ? null : (this.#view?.articles[id] ?? null);
  }

  #replace(change: (view: LibraryView) => LibraryView): void {
    if (this.#view === null) return;
    this.#view = change(this.#view);
    this.changed();
  }
}
