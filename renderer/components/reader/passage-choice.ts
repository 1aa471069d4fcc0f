import type { ReactiveController } from 'lit';
import { trimPassage } from '../../../core/annotation/describe.ts';
import type { Passage } from '../../dom/selection.ts';
import { extended, shrunk, stepTo, unitAt, type Unit } from './passage-steps.ts';
import type { ReaderHost } from './reader-host.ts';

/** The passage to be marked: selected with the pointer, or chosen by keyboard a sentence at a time. */
export class PassageChoice implements ReactiveController {
  /** Without white space at its ends; `null` when nothing is chosen. */
  passage: Passage | null = null;
  /** It was chosen by keyboard, so it is painted and need not be a selection only. */
  byKeyboard = false;

  readonly #host: ReaderHost;
  /** Where choosing by keyboard goes on after a passage was marked or let go. */
  #last: Passage | null = null;
  #pressed = false;
  #listening: AbortController | null = null;

  constructor(host: ReaderHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('selectionchange', () => this.#onSelection(), { signal });
    document.addEventListener('pointerdown', () => (this.#pressed = true), { signal, capture: true });
    const release = (): void => {
      this.#pressed = false;
      this.#onSelection();
    };
    document.addEventListener('pointerup', release, { signal, capture: true });
    document.addEventListener('pointercancel', release, { signal, capture: true });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  /** The tools would be in the way while the pointer still draws the selection. */
  #onSelection(): void {
    if (this.#pressed) return;
    const selected = this.#host.view?.selected() ?? null;
    const { text } = this.#host.open.text;
    const passage = selected === null ? null : trimPassage(text, selected.start, selected.end);
    if (isSame(passage, this.passage)) return;
    this.passage = passage;
    this.byKeyboard = false;
    this.#host.requestUpdate();
  }

  /** Goes to the next or previous sentence or paragraph. Whether there was one. */
  step(unit: Unit, direction: 1 | -1): boolean {
    const from = this.passage ?? this.#lastInView();
    const text = this.#host.open;
    const next =
      from === null
        ? unitAt(text, unit, this.#host.place.offset)
        : stepTo(text, unit, direction === 1 ? from.end : from.start, direction);
    return this.#choose(next);
  }

  /** Adds a unit to the end of the passage, or takes one away. */
  resize(unit: Unit, direction: 1 | -1): boolean {
    if (this.passage === null) return false;
    const change = direction === 1 ? extended : shrunk;
    return this.#choose(change(this.#host.open, unit, this.passage));
  }

  /** Chooses nothing. */
  clear(): void {
    if (this.passage === null) return;
    this.#last = this.passage;
    this.passage = null;
    this.byKeyboard = false;
    document.getSelection()?.removeAllRanges();
    this.#host.requestUpdate();
  }

  /** Another article was opened: what was chosen in the one before means nothing in it. */
  reset(): void {
    this.clear();
    this.#last = null;
  }

  /** A reader who has scrolled away since begins anew where the eyes are. */
  #lastInView(): Passage | null {
    const { view, scroller } = this.#host;
    if (this.#last === null || view === null || scroller === null) return null;
    const line = view.lineOf(this.#last);
    const { top, bottom } = scroller.getBoundingClientRect();
    return line !== null && line.bottom > top && line.top < bottom ? this.#last : null;
  }

  #choose(passage: Passage | null): boolean {
    if (passage === null) return false;
    this.passage = passage;
    this.byKeyboard = true;
    this.#host.view?.select(passage);
    this.#host.place.reveal(passage);
    this.#host.announce(this.#host.open.text.text.slice(passage.start, passage.end));
    this.#host.requestUpdate();
    return true;
  }
}

function isSame(a: Passage | null, b: Passage | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
}
