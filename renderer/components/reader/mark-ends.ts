import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { describeTarget } from '../../../core/annotation/describe.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import type { Passage } from '../../dom/selection.ts';
import type { PlacedMark } from '../article-view/page-paint.ts';
import type {
  MarkEndDragEvent,
  MarkEndDropEvent,
  MarkEndStepEvent,
} from '../mark-handles/mark-end-events.ts';
import '../mark-handles/mark-handles.ts';
import { movedEnd } from './moved-end.ts';
import { whyUnmoved } from './passage-choice.ts';
import { resized, type End, type EndUnit } from './passage-steps.ts';
import { passageWords } from './passage-words.ts';
import { HighlightEditEvent } from './reader-events.ts';
import type { ReaderHost } from './reader-host.ts';

/** Steps that follow one another within this time are one change, in milliseconds. */
const pause = 1000;

/** A mark whose passage is being changed. */
interface MovedMark extends Passage {
  readonly id: string;
  /** The text in which it is moved: another article may be open when it is reported. */
  readonly text: string;
  readonly textHash: string;
  /** The record as it was when the change was reported; `null` before that. */
  readonly reported: HighlightRecord | null;
}

/**
 * Moves the ends of the mark at hand. What is moved is painted at once; it is reported when it is let go, or after a
 * pause in the steps, and painted on until the library has answered.
 */
export class MarkEnds implements ReactiveController {
  readonly #host: ReaderHost;
  #moved: MovedMark | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #painted: {
    readonly from: readonly PlacedMark[];
    readonly moved: MovedMark;
    readonly marks: readonly PlacedMark[];
  } | null = null;

  constructor(host: ReaderHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const moved = this.#moved;
    if (moved === null) return;
    const record = this.#host.open.find(moved.id)?.highlight ?? null;
    if (record === null || (moved.reported !== null && moved.reported !== record)) this.#forget();
    else if (moved.reported === null && this.#host.focused.active !== moved.id) this.flush();
  }

  /** Where the mark at hand is, as far as it has been moved; `null` when none is, and for one without a place. */
  get passage(): Passage | null {
    const { open, focused } = this.#host;
    if (this.#moved !== null && this.#moved.id === focused.active) return this.#moved;
    const placement = open.find(focused.active)?.placement;
    return placement === undefined || placement.status === 'orphan' ? null : placement;
  }

  /** What is painted: the article's marks, with the one that is being moved as far as it has come. */
  get marks(): readonly PlacedMark[] {
    const from = this.#host.open.marks;
    const moved = this.#moved;
    if (moved === null) return from;
    if (this.#painted?.from !== from || this.#painted.moved !== moved) {
      const { start, end } = moved;
      const marks = from.map((mark) => (mark.id === moved.id ? { ...mark, start, end } : mark));
      this.#painted = { from, moved, marks };
    }
    return this.#painted.marks;
  }

  /** Moves an end by a unit, and says how the passage reads then, or why it stays. */
  resize(unit: EndUnit, end: End, direction: 1 | -1): void {
    const { passage } = this;
    if (passage === null) return;
    const { open, place } = this.#host;
    const next = resized(open, unit, passage, end, direction);
    if (next.start === passage.start && next.end === passage.end) {
      this.#host.announce(whyUnmoved(end, direction));
      return;
    }
    this.#move(next);
    place.reveal(end === 'end' ? { start: next.end - 1, end: next.end } : next);
    this.#host.announce(passageWords(open, next, end));
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  /** Moves an end to an offset, as far as it can go, until `flush` or `cancel`. */
  drag(end: End, offset: number): void {
    const { passage } = this;
    if (passage !== null) this.#move(movedEnd(this.#host.open.text.text, passage, end, offset));
  }

  /** Reports what has been moved and not been reported yet. */
  flush(): void {
    clearTimeout(this.#timer);
    const moved = this.#moved;
    if (moved?.reported !== null) return;
    const { id, text, textHash, start, end } = moved;
    const found = this.#host.open.find(id);
    const before = found?.placement;
    if (found === null || (before?.status === 'exact' && before.start === start && before.end === end)) {
      this.#forget();
      return;
    }
    this.#moved = { ...moved, reported: found.highlight };
    const target = describeTarget(text, textHash, start, end);
    this.#host.dispatchEvent(new HighlightEditEvent(id, { target }));
  }

  /** Leaves the mark where it was; whether anything had been moved. */
  cancel(): boolean {
    if (this.#moved === null || this.#moved.reported !== null) return false;
    this.#forget();
    this.#host.requestUpdate();
    return true;
  }

  /** The handles at both ends of the mark at hand, while nothing else is being chosen or written. */
  render(): TemplateResult | typeof nothing {
    const { focused, choice, view, scroller, open, readOnly } = this.#host;
    const { highlight, editing } = focused;
    if (highlight === null || editing !== null || readOnly || choice.passage !== null) return nothing;
    return html`<postil-mark-handles
      .page=${view}
      .scroller=${scroller}
      .text=${open.text.text}
      .passage=${this.passage}
      .color=${highlight.color}
      @postil-mark-end-drag=${({ end, offset }: MarkEndDragEvent) => this.drag(end, offset)}
      @postil-mark-end-drop=${({ outcome }: MarkEndDropEvent) => (outcome === 'keep' ? this.flush() : this.cancel())}
      @postil-mark-end-step=${({ unit, end, direction }: MarkEndStepEvent) => this.resize(unit, end, direction)}
    ></postil-mark-handles>`;
  }

  #move({ start, end }: Passage): void {
    clearTimeout(this.#timer);
    const { article, open, focused } = this.#host;
    if (article === null || focused.active === null) return;
    const { textHash } = article;
    this.#moved = { id: focused.active, text: open.text.text, textHash, start, end, reported: null };
    this.#host.requestUpdate();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#moved = null;
    this.#painted = null;
  }
}
