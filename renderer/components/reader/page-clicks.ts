import type { Pinning } from '../pinning/pinning.ts';
import type { ReaderHost } from './reader-host.ts';

/** Clicks nearer to each other than this are at the same point, in pixels. */
const samePoint = 5;

/** What a click on the page needs beside the article and its marks. */
export interface ClickedReader extends ReaderHost {
  readonly pinning: Pinning;
}

/** Clicks on the page that bring marks to the fore. */
export class PageClicks {
  readonly #reader: ClickedReader;
  /** Where the page was last clicked, in pixels of the window. */
  #last = { x: 0, y: 0 };

  constructor(reader: ClickedReader) {
    this.#reader = reader;
  }

  /** Brings the shortest of the marks there to the fore; again at the same point, the next longer one. */
  click({ clientX, clientY }: MouseEvent): void {
    const { choice, focused, pinning, view, narrow } = this.#reader;
    if (choice.passage !== null || choice.drawn || pinning.highlight !== null) return;
    const here = view?.marksAt(clientX, clientY) ?? [];
    const isSamePoint = Math.hypot(clientX - this.#last.x, clientY - this.#last.y) < samePoint;
    const before = isSamePoint && focused.active !== null ? here.indexOf(focused.active) : -1;
    const id = here[(before + 1) % here.length] ?? null;
    this.#last = { x: clientX, y: clientY };
    focused.activate(id);
    if (id !== null && !narrow) this.#reader.cardOf(id)?.focus({ preventScroll: true });
  }
}
