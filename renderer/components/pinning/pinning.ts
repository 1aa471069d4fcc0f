import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { describeTarget } from '../../../core/annotation/describe.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { isControl, deepActiveElement } from '../../dom/deep-active-element.ts';
import { HighlightEditEvent } from '../reader/reader-events.ts';
import type { ReaderHost } from '../reader/reader-host.ts';
import { PinEndEvent } from './pin-events.ts';
import './pin-line.ts';

const words = {
  begin: (quote: string) => `Select the new place of: ${quote}. Then press Enter. Escape leaves it as it is.`,
  pinned: 'Pinned to its new place.',
  left: 'Left as it was.',
  accepted: 'Accepted.',
};

/**
 * Giving a mark another passage: the reader selects it with the pointer or the keyboard's cursor and confirms. The mark
 * keeps its note, tags and identity. One mark at a time.
 */
export class Pinning implements ReactiveController {
  /** The mark whose passage is being selected; `null` while none is. */
  highlight: HighlightRecord | null = null;

  readonly #host: ReaderHost;

  constructor(host: ReaderHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey, { capture: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey, { capture: true });
    this.highlight = null;
  }

  /** Begins to look for a mark's passage: where it was found, else at `near`, else about where it stood. */
  start(id: string, near: number | null = null): void {
    const { open, place, choice, scroller, focused } = this.#host;
    const found = open.find(id);
    if (found === null || this.#host.readOnly) return;
    this.highlight = found.highlight;
    choice.clear();
    focused.flush();
    focused.activate(null);
    const { placement, highlight } = found;
    const most = Math.max(0, open.text.text.length - 1);
    const start = placement.status === 'orphan' ? (near ?? highlight.target.position.start) : placement.start;
    place.reveal({ start: Math.min(start, most), end: Math.min(start, most) + 1 });
    scroller?.focus({ preventScroll: true });
    this.#host.announce(words.begin(highlight.target.quote.exact));
    this.#host.requestUpdate();
  }

  /** Pins the mark to the chosen passage. Whether there was one. */
  confirm(): boolean {
    const { article, open, choice } = this.#host;
    const { highlight } = this;
    const { passage } = choice;
    if (article === null || highlight === null || passage === null) return false;
    const target = describeTarget(open.text.text, article.textHash, passage.start, passage.end);
    this.#host.dispatchEvent(new HighlightEditEvent(highlight.id, { target }));
    this.#end(highlight.id, true);
    return true;
  }

  /** Leaves the mark as it was. */
  cancel(): void {
    if (this.highlight !== null) this.#end(this.highlight.id, false);
  }

  /** Whether the mark at hand was found in a text that it was not made in, so that its place can be accepted. */
  get acceptable(): boolean {
    const found = this.#host.open.find(this.#host.focused.active);
    return (
      found !== null &&
      found.placement.status !== 'orphan' &&
      found.highlight.target.textHash !== this.#host.article?.textHash
    );
  }

  /** Takes the mark at hand as standing where it was found. */
  accept(): void {
    const { article, open, focused } = this.#host;
    const found = open.find(focused.active);
    if (article === null || found === null || found.placement.status === 'orphan') return;
    const { start, end } = found.placement;
    const target = describeTarget(open.text.text, article.textHash, start, end);
    this.#host.dispatchEvent(new HighlightEditEvent(found.highlight.id, { target }));
    this.#host.announce(words.accepted);
  }

  /** The line that says what to do, while a passage is being selected. */
  render(): TemplateResult | typeof nothing {
    if (this.highlight === null) return nothing;
    return html`<postil-pin-line
      .highlight=${this.highlight}
      .ready=${this.#host.choice.passage !== null}
      .platform=${this.#host.platform}
      @postil-pin-confirm=${() => this.confirm()}
      @postil-pin-cancel=${() => this.cancel()}
    ></postil-pin-line>`;
  }

  #end(id: string, pinned: boolean): void {
    this.highlight = null;
    this.#host.choice.clear();
    this.#host.focused.take(id);
    this.#host.announce(pinned ? words.pinned : words.left);
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new PinEndEvent(id, pinned));
  }

  /** Before anyone else: while a passage is looked for, Enter and Escape mean this. */
  #onKey = (event: KeyboardEvent): void => {
    if (this.highlight === null || event.isComposing) return;
    if (event.key === 'Escape') this.cancel();
    else if (event.key !== 'Enter' || isControl(deepActiveElement()) || !this.confirm()) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
