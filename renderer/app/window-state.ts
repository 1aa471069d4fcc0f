import { Observable } from './observable.ts';

/** The dialogs that the user opens by name; the import report opens by itself. */
export type DialogName =
  | 'palette'
  | 'shortcuts'
  | 'about'
  | 'rename'
  | 'backups'
  | 'review'
  | 'note-history'
  | 'revisions'
  | 'destroy'
  | 'watch'
  | 'marking'
  | 'layers'
  | 'layer';

/** What of the window is open, and where the list's cursor stands. Gone with the window. */
export class WindowState extends Observable {
  #dialog: DialogName | null = null;
  #libraryToggled = false;
  #selected: string | null = null;
  #toDestroy: readonly string[] | null = null;
  #toLayer: string | null = null;

  get dialog(): DialogName | null {
    return this.#dialog;
  }

  /** The library beside the page is not as the window's width has it: hidden when wide, open when not. */
  get libraryToggled(): boolean {
    return this.#libraryToggled;
  }

  /** Id of the article under the list's cursor. */
  get selected(): string | null {
    return this.#selected;
  }

  /** Ids of what is to be destroyed, once that is confirmed; `null` for all that is in the trash. */
  get toDestroy(): readonly string[] | null {
    return this.#toDestroy;
  }

  /** Id of the mark whose layer is asked for. */
  get toLayer(): string | null {
    return this.#toLayer;
  }

  /** Asks which layer a mark is to be in. */
  askForLayer(mark: string): void {
    this.#toLayer = mark;
    this.show('layer');
  }

  /** Asks whether to destroy what is in the trash: all of it, or what has these ids. */
  askToDestroy(ids: readonly string[] | null): void {
    this.#toDestroy = ids;
    this.show('destroy');
  }

  show(dialog: DialogName | null): void {
    this.#dialog = dialog;
    this.changed();
  }

  toggleLibrary(toggled = !this.#libraryToggled): void {
    this.#libraryToggled = toggled;
    this.changed();
  }

  select(article: string | null): void {
    this.#selected = article;
    this.changed();
  }
}
