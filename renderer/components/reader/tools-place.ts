import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Passage } from '../../dom/selection.ts';
import type { NoteFocusEvent } from '../note-card/note-events.ts';
import type { Pinning } from '../pinning/pinning.ts';
import '../selection-bar/selection-bar.ts';
import { barPlace } from './bar-place.ts';
import { marksOver } from './passage-words.ts';
import type { ReaderHost } from './reader-host.ts';

/** What placing the tools needs beside the article and its marks. */
export interface ToolsHost extends ReaderHost {
  /** The selection bar. */
  readonly bar: HTMLElement | null;
  readonly pinning: Pinning;
  /** The sheet of notes over a narrow page is open. */
  readonly notesOpen: boolean;
}

export interface ToolsTarget {
  readonly kind: 'passage' | 'mark';
  readonly passage: Passage;
}

/** Shows the tools for a passage or a mark, and keeps them beside it. */
export class ToolsPlace implements ReactiveController {
  readonly #host: ToolsHost;

  constructor(host: ToolsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    void this.#host.view?.updateComplete.then(() => this.refresh());
  }

  /** What the tools act on; `null` while they are not wanted. */
  get target(): ToolsTarget | null {
    const { choice, focused, open, narrow, notesOpen, ends } = this.#host;
    if (choice.passage !== null) return { kind: 'passage', passage: choice.passage };
    const found = open.find(focused.active);
    const { passage } = ends;
    if (found === null || passage === null || focused.editing !== null) return null;
    // A note has its own tools; a mark without one, or whose note is out of sight, has these.
    const noteInSight = narrow ? notesOpen : found.highlight.note !== '';
    return noteInSight ? null : { kind: 'mark', passage };
  }

  /** Puts the tools beside what they act on, after it has moved. A narrow window docks them instead. */
  refresh(): void {
    const { bar, view, scroller, narrow, choice } = this.#host;
    const { target } = this;
    if (bar === null || view === null || scroller === null || target === null || narrow) return;
    const line = view.lineOf(target.passage);
    const passage = view.rangeOf(target.passage)?.getBoundingClientRect();
    const origin = bar.offsetParent?.getBoundingClientRect();
    if (line === null || passage === undefined || origin === undefined) return;
    const { x, y } = barPlace({
      passage,
      firstLineRight: line.right,
      page: view.getBoundingClientRect(),
      view: scroller.getBoundingClientRect(),
      bar: { width: bar.offsetWidth, height: bar.offsetHeight },
      handles: target.kind === 'mark' ? 'mark' : choice.byTouch ? 'touch' : 'none',
    });
    bar.style.setProperty('--x', `${Math.round(x - origin.left)}px`);
    bar.style.setProperty('--y', `${Math.round(y - origin.top)}px`);
  }

  /** The tools for what they act on. */
  render(): TemplateResult | typeof nothing {
    const { pinning, focused, open, settings, platform, readOnly } = this.#host;
    const { target } = this;
    if (target === null || pinning.highlight !== null) return nothing;
    const mark = target.kind === 'mark' ? focused.highlight : null;
    const here = marksOver(target.passage, open.placed).map(({ highlight }) => highlight);
    return html`<postil-selection-bar
      .target=${target.kind}
      .color=${mark?.color ?? settings.color}
      .markStyle=${mark?.style ?? settings.style}
      .platform=${platform}
      .readonly=${readOnly}
      .fresh=${mark !== null && mark.id === focused.fresh && settings.markOnSelection === true}
      .others=${here.filter(({ id }) => id !== mark?.id)}
      @postil-note-focus=${this.#onOther}
    ></postil-selection-bar>`;
  }

  /** Another mark in the same words was chosen. */
  #onOther = ({ highlight }: NoteFocusEvent): void => {
    this.#host.choice.clear();
    this.#host.focused.show(highlight);
  };
}
