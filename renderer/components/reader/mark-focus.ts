import type { ReactiveController } from 'lit';
import type { Target } from '../../../core/annotation/target.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import type { Passage } from '../../dom/selection.ts';
import type { ReaderHost } from './reader-host.ts';
import { TypedAhead } from './typed-ahead.ts';

const words = { mark: (quote: string) => `Mark: ${quote}`, none: 'This article has no marks.' };

/** How long a passage that was gone to stands out, in milliseconds. */
const flashTime = 1200;

/** Which mark is at hand, and which note is being written. */
export class MarkFocus implements ReactiveController {
  /** Id of the mark at hand. */
  active: string | null = null;
  /** Id of the mark whose note is being written. */
  editing: string | null = null;
  /** A passage that stands out for a moment, since it was gone to. */
  flash: Passage | null = null;

  readonly #host: ReaderHost;
  readonly #typed: TypedAhead;
  /** What was asked for before the library had it. */
  #awaited: { readonly id: string; readonly edit: boolean } | null = null;
  /** Where a mark was just made that is not in the library yet. */
  #expected: Target | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReaderHost) {
    this.#host = host;
    this.#typed = new TypedAhead(host);
    host.addController(this);
  }

  hostUpdated(): void {
    this.#takeUpExpected();
    const awaited = this.#awaited;
    if (awaited === null || this.#host.open.find(awaited.id) === null) return;
    this.#awaited = null;
    if (awaited.edit) this.edit(awaited.id);
    else this.show(awaited.id);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** A mark was made: once the library has it, it is the mark at hand. */
  expect(target: Target): void {
    this.#expected = target;
  }

  /** A note was asked for on a mark that is yet to come: what is typed until `edit` opens it is its beginning. */
  expectNote(): void {
    this.#typed.start();
  }

  #takeUpExpected(): void {
    const target = this.#expected;
    if (target === null) return;
    const made = this.#host.open.placed.findLast(({ highlight }) => isSameTarget(highlight.target, target));
    if (made === undefined) return;
    this.#expected = null;
    if (this.editing === null && this.#host.choice.passage === null) this.activate(made.highlight.id);
  }

  /** Brings a mark to the fore without moving anything; `null` lets all of them rest. */
  activate(id: string | null): void {
    if (this.active === id) return;
    if (this.editing !== null && this.editing !== id) this.editing = null;
    this.active = id;
    this.#host.requestUpdate();
  }

  /** Goes to a mark: shows its passage, and puts the focus on its note if it has one. Waits for one yet to come. */
  show(id: string): void {
    const found = this.#host.open.find(id);
    if (found === null) {
      this.#awaited = { id, edit: false };
      return;
    }
    const { highlight, placement } = found;
    this.activate(id);
    if (placement.status !== 'orphan') {
      this.#host.place.reveal(placement);
      this.#flash(placement);
    }
    this.#host.announce(words.mark(highlight.target.quote.exact));
    void this.#focusCard(id);
  }

  /** Opens a mark's note for writing. Waits for a mark yet to come. */
  edit(id: string): void {
    if (this.#host.open.find(id) === null) {
      this.#awaited = { id, edit: true };
      return;
    }
    if (this.editing === id) return;
    this.#typed.start();
    this.active = id;
    this.editing = id;
    this.#host.openNotes();
    this.#host.requestUpdate();
    void this.#focusCard(id);
  }

  /** Writing has ended; the focus stays on the note. */
  endEdit(): void {
    const id = this.editing;
    if (id === null) return;
    this.flush();
    this.editing = null;
    this.#host.requestUpdate();
    void this.#focusCard(id);
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
    if (next === undefined) this.#host.announce(words.none);
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

  async #focusCard(id: string): Promise<void> {
    await this.#host.updateComplete;
    const card = this.#host.cardOf(id);
    if (card === null) return;
    await card.updateComplete;
    card.focus({ preventScroll: true });
    if (this.editing !== id) return;
    const { text, done } = this.#typed.take();
    card.write(text);
    if (done) this.endEdit();
  }
}

function isSameTarget(a: Target, b: Target): boolean {
  return (
    a.textHash === b.textHash && a.position.start === b.position.start && a.position.end === b.position.end
  );
}
