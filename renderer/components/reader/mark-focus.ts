import type { ReactiveController } from 'lit';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { deepActiveElement } from '../../dom/deep-active-element.ts';
import type { Passage } from '../../dom/selection.ts';
import type { ReaderHost } from './reader-host.ts';

const words = {
  mark: (quote: string) => `Mark: ${quote}`,
  none: 'This article has no marks.',
  noneShown: 'No mark is shown.',
};

/** How long a passage that was gone to stands out, in milliseconds. */
const flashTime = 1200;

/** A mark that something is to be done with once the library has it, or has changed it from what it was. */
interface Awaited {
  readonly id: string;
  readonly then: 'take' | 'show' | 'edit';
  readonly from?: HighlightRecord;
}

/** Which mark is at hand, and which note is being written. */
export class MarkFocus implements ReactiveController {
  /** Id of the mark at hand. */
  active: string | null = null;
  /** Id of the mark at hand while it is the one that was just made. */
  fresh: string | null = null;
  /** Id of the mark whose note is being written. */
  editing: string | null = null;
  /** A passage that stands out for a moment, since it was gone to. */
  flash: Passage | null = null;

  readonly #host: ReaderHost;
  /** Id of the mark whose note is about to stand beside its line as what is being written. */
  #opening: string | null = null;
  /** Id of the mark whose note was closed before the library had what is written in it: it is drawn, and focused, then. */
  #closed: string | null = null;
  /** What was asked for before the library had it. */
  #awaited: Awaited | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReaderHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#closed !== null) void this.#focusClosed(this.#closed);
    const awaited = this.#awaited;
    const found = awaited === null ? null : this.#host.open.find(awaited.id);
    if (awaited === null || found === null || found.highlight === awaited.from) return;
    this.#awaited = null;
    this[awaited.then](awaited.id);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Brings a mark to the fore without moving anything; `null` lets all of them rest. */
  activate(id: string | null): void {
    if (this.active === id) return;
    if (this.editing !== null && this.editing !== id) this.editing = null;
    this.active = id;
    this.fresh = null;
    this.#host.requestUpdate();
  }

  /** Brings a mark to the fore that has just been made. Waits for one yet to come. */
  take(id: string): void {
    if (this.#host.open.find(id) === null) this.#awaited = { id, then: 'take' };
    else {
      this.activate(id);
      this.fresh = id;
    }
  }

  /** Goes to a mark: shows its passage, and puts the focus on its note if it has one. Waits for one yet to come. */
  show(id: string): void {
    const found = this.#host.open.find(id);
    if (found === null) {
      this.#awaited = { id, then: 'show' };
      return;
    }
    const { highlight, placement } = found;
    this.activate(id);
    if (placement.status === 'orphan') this.reveal(id, { start: 0, end: 0 });
    else {
      this.#host.place.reveal(placement);
      this.#flash(placement);
    }
    this.#host.announce(words.mark(highlight.target.quote.exact));
    void this.#focusCard(id);
  }

  /** Brings a mark to the fore and its passage, or what was found there, into view; without a place, its note. */
  reveal(id: string | null, passage: Passage): void {
    this.activate(id);
    if (this.#host.open.find(id)?.placement.status !== 'orphan') this.#host.place.reveal(passage);
    else if (id !== null) {
      this.#host.openNotes();
      void this.#host.updateComplete.then(() => this.#host.cardOf(id)?.scrollIntoView({ block: 'center' }));
    }
  }

  /**
   * Opens a mark's note for writing. Waits for a mark yet to come; with `afterChange`, for the change of one that is
   * there, which may write into its note.
   */
  edit(id: string, { afterChange = false } = {}): void {
    const found = this.#host.open.find(id);
    if (found === null || afterChange) {
      this.#awaited = { id, then: 'edit', ...(found !== null && { from: found.highlight }) };
      return;
    }
    this.active = id;
    this.editing = id;
    this.#opening = id;
    this.#host.openNotes();
    this.#host.requestUpdate();
    void this.#focusCard(id);
  }

  /** The margin has put the notes in their places: one that has just been opened comes into view as a whole. */
  onMarginLayout(): void {
    const id = this.#opening;
    this.#opening = null;
    const card = id === null || this.editing !== id ? null : this.#host.cardOf(id);
    if (card !== null && card.clientHeight < (this.#host.scroller?.clientHeight ?? 0))
      card.scrollIntoView({ block: 'nearest' });
  }

  /** Opens the note of the mark at hand for writing, with the focus where tags are added. */
  async editTags(): Promise<void> {
    const id = this.active;
    if (id === null) return;
    this.edit(id);
    await this.#host.updateComplete;
    await this.#host.cardOf(id)?.updateComplete;
    this.#host.cardOf(id)?.focusTags();
  }

  /** Writing has ended; the focus stays on the note. */
  endEdit(): void {
    const id = this.editing;
    if (id === null) return;
    this.editing = null;
    this.#host.requestUpdate();
    void this.#focusCard(id).then((isThere) => {
      if (!isThere && this.active === id) this.#closed = id;
    });
  }

  async #focusClosed(id: string): Promise<void> {
    const isAtHand = this.active === id && this.editing === null;
    if (!isAtHand || this.#host.open.find(id)?.highlight.note !== '') this.#closed = null;
    if (!isAtHand || this.#closed !== null) return;
    // Who has gone elsewhere meanwhile is not called back.
    const focused = deepActiveElement();
    if (focused === null || focused === this.#host.scroller) await this.#focusCard(id);
  }

  /** Goes to the next or previous mark in the order of the article, from the one at hand or from what is in view. */
  step(direction: 1 | -1): void {
    const { offset } = this.#host.place;
    const { placed } = this.#host.open;
    const at = placed.findIndex(({ highlight }) => highlight.id === this.active);
    const isBehind = ({ placement }: (typeof placed)[number]): boolean =>
      placement.status === 'orphan' || placement.start >= offset;
    const inView = placed.findIndex(isBehind);
    const first = direction === 1 ? inView : (inView < 0 ? placed.length : inView) - 1;
    const next = placed[at < 0 ? first : at + direction] ?? placed.at(direction === 1 ? 0 : -1);
    if (next === undefined)
      this.#host.announce(this.#host.filtering.isLimiting ? words.noneShown : words.none);
    else this.show(next.highlight.id);
  }

  /** The mark at hand. */
  get highlight(): HighlightRecord | null {
    return this.#host.open.find(this.active)?.highlight ?? null;
  }

  /** Reports what is being written and not yet reported. */
  flush(): void {
    if (this.editing !== null) this.#host.cardOf(this.editing)?.flush();
  }

  /** Forgets marks that are no longer there. */
  keepOnly(ids: ReadonlySet<string>): void {
    if (this.active !== null && !ids.has(this.active)) this.active = null;
    if (this.editing !== null && !ids.has(this.editing)) this.editing = null;
  }

  #flash(passage: Passage): void {
    this.flash = passage;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.flash = null;
      this.#host.requestUpdate();
    }, flashTime);
    this.#host.requestUpdate();
  }

  /** Whether there is a note to focus. */
  async #focusCard(id: string): Promise<boolean> {
    await this.#host.updateComplete;
    const card = this.#host.cardOf(id);
    if (card === null) return false;
    await card.updateComplete;
    card.focus({ preventScroll: true });
    return true;
  }
}
