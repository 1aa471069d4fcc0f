import type { ReactiveController } from 'lit';
import { isModalOpen } from '../dialog/modal-controller.ts';
import { PostilNoteCard } from '../note-card/note-card.ts';
import type { ArticleFind } from './article-find.ts';
import type { ReaderHost } from './reader-host.ts';

/** What the reader can have open above its page. */
export interface LayeredReader extends ReaderHost {
  readonly find: ArticleFind;
  notesOpen: boolean;
  focus(): void;
}

/** Escape closes what lies over the page, one layer at a time. */
export class Layers implements ReactiveController {
  readonly #reader: LayeredReader;

  constructor(reader: LayeredReader) {
    this.#reader = reader;
    reader.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    const here =
      event.composedPath().includes(this.#reader) || (event.target === document.body && !isModalOpen());
    if (event.key !== 'Escape' || event.defaultPrevented || !here || isInPopover(event)) return;
    if (this.#closeTopmost(event)) event.preventDefault();
  };

  /** What is being moved, the tools, find, the sheet of notes, the note at hand, the filter. Whether any was there. */
  #closeTopmost(event: Event): boolean {
    const reader = this.#reader;
    if (reader.ends.cancel()) return true;
    if (reader.choice.passage !== null) reader.choice.clear();
    else if (reader.find.open) reader.find.end();
    else if (reader.notesOpen) reader.notesOpen = false;
    else if (reader.focused.active !== null) this.#rest(event);
    else return reader.filtering.clear();
    return true;
  }

  /** A note that rests gives the keys back to the page: with the focus it would come to the fore again. */
  #rest(event: Event): void {
    this.#reader.focused.activate(null);
    if (event.composedPath().some((each) => each instanceof PostilNoteCard)) this.#reader.focus();
  }
}

/** Escape is then for what lies over the page; the browser closes it. */
function isInPopover(event: Event): boolean {
  return event.composedPath().some((each) => each instanceof Element && each.matches(':popover-open'));
}
