import type { ReactiveController } from 'lit';
import type { Passage } from '../../dom/selection.ts';
import { markablePassage } from './markable-passage.ts';
import { resized, stepTo, unitAt, type End, type EndUnit, type Unit } from './passage-steps.ts';
import { overlapWords, passageWords } from './passage-words.ts';
import type { ReaderHost } from './reader-host.ts';

const words = {
  last: 'The end of the article.',
  first: 'The beginning of the article.',
  noHeading: 'No further heading.',
  least: 'Nothing would be left.',
};

/** Why a selection is no passage to be marked. */
export type NoPassage = 'nothing' | 'wordless' | 'folded';

/** The passage to be marked: selected with the pointer, or chosen by keyboard a sentence at a time. */
export class PassageChoice implements ReactiveController {
  /** Without white space at its ends; `null` when nothing is chosen. */
  passage: Passage | null = null;
  /** It was chosen by keyboard, so it is painted and need not be a selection only. */
  byKeyboard = false;
  /** It was selected with a finger, whose handles hang below it. */
  byTouch = false;
  /** The press of the pointer that is going on, or was last, has selected the passage. */
  drawn = false;

  readonly #host: ReaderHost;
  /** Where choosing by keyboard goes on after a passage was marked or let go. */
  #last: Passage | null = null;
  #pressed = false;
  #before: Passage | null = null;
  #listening: AbortController | null = null;

  constructor(host: ReaderHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const press = ({ pointerType }: PointerEvent): void => {
      this.#pressed = true;
      this.#before = this.passage;
      this.drawn = false;
      this.byTouch = pointerType === 'touch';
    };
    const release = (): void => {
      this.#pressed = false;
      this.#onSelection();
      this.drawn = this.passage !== null && !isSame(this.passage, this.#before);
    };
    document.addEventListener('selectionchange', () => this.#onSelection(), { signal });
    document.addEventListener('pointerdown', press, { signal, capture: true });
    document.addEventListener('pointerup', release, { signal, capture: true });
    document.addEventListener('pointercancel', release, { signal, capture: true });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  /** The tools would be in the way while the pointer still draws the selection. */
  #onSelection(): void {
    if (this.#pressed) return;
    const { view, open } = this.#host;
    const selected = view?.selected() ?? null;
    const passage = markablePassage(open.text, selected, (offset) => view?.shows(offset) ?? false);
    if (isSame(passage, this.passage)) return;
    this.passage = passage;
    this.byKeyboard = false;
    this.#host.requestUpdate();
  }

  /** Why nothing is chosen, whatever may be selected. */
  get whyNone(): NoPassage {
    const { view, open } = this.#host;
    const selected = view?.selected() ?? null;
    if (selected === null) return document.getSelection()?.type === 'Range' ? 'wordless' : 'nothing';
    return markablePassage(open.text, selected, () => true) === null ? 'wordless' : 'folded';
  }

  /** Goes to the next or previous sentence, paragraph or heading, or says that there is none. */
  step(unit: Unit, direction: 1 | -1): void {
    const text = this.#host.open;
    const from = this.passage ?? this.#whereLast();
    const begin = from ?? { start: this.#whereEyesAre(), end: 0 };
    const next =
      from !== null || (unit === 'heading' && direction === -1)
        ? stepTo(text, unit, direction === 1 ? begin.end : begin.start, direction)
        : unitAt(text, unit, begin.start);
    if (next !== null) this.#choose(next, null);
    else if (unit === 'heading') this.#host.announce(words.noHeading);
    else this.#host.announce(direction === 1 ? words.last : words.first);
  }

  /** Moves an end of the passage by a unit, or says why not. */
  resize(unit: EndUnit, end: End, direction: 1 | -1): void {
    if (this.passage === null) return;
    const next = resized(this.#host.open, unit, this.passage, end, direction);
    if (isSame(next, this.passage)) this.#host.announce(whyUnmoved(end, direction));
    else this.#choose(next, end);
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

  /** The mark at hand, what was chosen last, or where the text was clicked; not when the reader has scrolled away. */
  #whereLast(): Passage | null {
    const { open, focused } = this.#host;
    const placement = open.find(focused.active)?.placement;
    const active = placement === undefined || placement.status === 'orphan' ? null : placement;
    return [active, this.#last].find((passage) => passage !== null && this.#isInView(passage)) ?? null;
  }

  #isInView(passage: Passage): boolean {
    const { view, scroller } = this.#host;
    const line = view?.lineOf(passage) ?? null;
    if (line === null || scroller === null) return false;
    const { top, bottom } = scroller.getBoundingClientRect();
    return line.bottom > top && line.top < bottom;
  }

  /** Offset of the first line that is wholly in view. */
  #whereEyesAre(): number {
    const { scroller, place } = this.#host;
    return scroller === null || scroller.scrollTop === 0 ? 0 : place.firstInSight();
  }

  /** `moved` is the end that was moved, if only that. */
  #choose(passage: Passage, moved: End | null): void {
    const { view, place, open, settings } = this.#host;
    this.passage = passage;
    this.byKeyboard = true;
    this.byTouch = false;
    view?.select(passage);
    place.reveal(moved === 'end' ? { start: passage.end - 1, end: passage.end } : passage);
    const said = [passageWords(open, passage, moved), overlapWords(passage, open.placed, settings)];
    this.#host.announce(said.filter((part) => part !== null).join(' '));
    this.#host.requestUpdate();
  }
}

/** What is said when an end of a passage stays where it is. */
export function whyUnmoved(end: End, direction: 1 | -1): string {
  if (end === 'end') return direction === 1 ? words.last : words.least;
  return direction === 1 ? words.least : words.first;
}

function isSame(a: Passage | null, b: Passage | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
}
