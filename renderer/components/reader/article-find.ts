import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import '../find-bar/find-bar.ts';
import type { FindChangeEvent, FindQuery, FindStepEvent } from '../find-bar/find-events.ts';
import { findMatches, type FindMatch } from '../find-bar/find-matches.ts';
import type { ReaderHost } from './reader-host.ts';

/** Finding words in the open article. */
export class ArticleFind implements ReactiveController {
  open = false;
  query: FindQuery = { words: '', matchCase: false, inNotes: true };
  matches: readonly FindMatch[] = [];
  /** Matches in the article's own text, which are painted. */
  inText: readonly FindMatch[] = [];
  /** The match at hand. */
  here: FindMatch | null = null;

  readonly #host: ReaderHost;

  constructor(host: ReaderHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.close();
  }

  /** Number of the match at hand, from 1; 0 when there is none. */
  get at(): number {
    return this.here === null ? 0 : this.matches.indexOf(this.here) + 1;
  }

  /** Begins, with the words of the time before. */
  start(): void {
    this.open = true;
    if (this.query.words !== '') this.look(this.query);
    this.#host.requestUpdate();
  }

  /** Looks for something, and shows the first match from the place that is in view. */
  look(query: FindQuery): void {
    this.query = query;
    this.refresh();
    const from = this.here?.start ?? this.#host.place.offset;
    this.#goTo(this.matches.find(({ start }) => start >= from) ?? this.matches[0] ?? null);
  }

  /** Looks again, since the notes or the article have changed; stays at the match at hand if it is still there. */
  refresh(): void {
    const { here } = this;
    this.matches = findMatches(this.#host.open.text.text, this.#host.open.notes(), this.query);
    this.inText = this.matches.filter(({ highlight }) => highlight === null);
    this.here =
      here === null
        ? null
        : (this.matches.find(
            ({ start, end, highlight }) =>
              start === here.start && end === here.end && highlight === here.highlight,
          ) ?? null);
  }

  /** Shows the next or previous match; behind the last comes the first. */
  step(step: 1 | -1): void {
    const count = this.matches.length;
    if (count === 0) return;
    const at = this.here === null ? (step === 1 ? -1 : 0) : this.matches.indexOf(this.here);
    this.#goTo(this.matches[(at + step + count) % count] ?? null);
  }

  /** Ends finding; the words stay for the next time. */
  close(): void {
    this.open = false;
    this.matches = [];
    this.inText = [];
    this.here = null;
    this.#host.requestUpdate();
  }

  /** Ends finding by the user's wish: what was found stays chosen, so that it can be marked at once. */
  end(): void {
    const { here } = this;
    const { scroller, view } = this.#host;
    this.close();
    scroller?.focus({ preventScroll: true });
    if (here?.highlight === null) view?.select(here);
  }

  /** The bar, while there is something to find. */
  render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return html`<postil-find-bar
      .query=${this.query}
      .count=${this.matches.length}
      .at=${this.at}
      @postil-find-change=${(event: FindChangeEvent) => this.look(event.query)}
      @postil-find-step=${(event: FindStepEvent) => this.step(event.step)}
      @postil-find-close=${() => this.end()}
    ></postil-find-bar>`;
  }

  #goTo(match: FindMatch | null): void {
    this.here = match;
    this.#host.requestUpdate();
    if (match === null) return;
    this.#host.focused.reveal(match.highlight, match);
  }
}
