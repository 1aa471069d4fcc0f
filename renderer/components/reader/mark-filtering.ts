import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import {
  filterMarks,
  isFiltering,
  isHiding,
  noFilter,
  type MarkFilter,
} from '../../../core/library/mark-filter.ts';
import type { HighlightRecord, Settings } from '../../../core/library/records.ts';
import type { MarkFilterChangeEvent, MarkListingEvent } from '../margin-filter/margin-filter-events.ts';
import '../margin-filter/margin-filter.ts';
import { NoticeEvent, SettingsChangeEvent } from './reader-events.ts';
import type { ReaderHost } from './reader-host.ts';

const words = {
  shownAnyway: 'This mark is filtered out or hidden. It is shown for now.',
  all: 'All marks are shown.',
};

/**
 * Which of the open article's marks are shown. The filter ends with the article; what is hidden is a setting. A mark
 * goes out of sight only because something else is asked for, never because it was made, changed or gone to.
 */
export class MarkFiltering implements ReactiveController {
  filter: MarkFilter = noFilter;
  /** All marks of the article. */
  all: readonly HighlightRecord[] = [];
  /** Those of them that are shown; the same array when it is all. */
  shown: readonly HighlightRecord[] = [];

  readonly #host: ReaderHost;
  /** The sheet of notes is to list marks without notes, too. */
  #listsAll = false;
  #highlights: readonly HighlightRecord[] | null = null;
  #article: string | null = null;
  #asked: MarkFilter | null = null;
  #hidden: Pick<Settings, 'hiddenColors' | 'hiddenLayers'> = {};
  /** Ids of marks that are shown although they do not fit. */
  #kept = new Set<string>();
  /** Id of a mark that is gone to, shown or not. */
  #wanted: string | null = null;

  constructor(host: ReaderHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.filter = noFilter;
  }

  /**
   * Looks which marks of an article are shown. Whether that, or a mark, is other than at the last look. While another
   * article is being fetched, the highlights may be ahead of it.
   */
  update(highlights: readonly HighlightRecord[], article: string | null): boolean {
    const { hiddenColors, hiddenLayers } = this.#host.settings;
    const isOther = article !== this.#article;
    const isNew = isOther || highlights !== this.#highlights;
    const isAsked =
      this.filter !== this.#asked ||
      hiddenColors !== this.#hidden.hiddenColors ||
      hiddenLayers !== this.#hidden.hiddenLayers;
    const before = { all: this.all, shown: this.shown };
    if (isNew) this.all = highlights.filter((highlight) => highlight.article === article);
    const wanted = this.#takeWanted();
    if (!isNew && !isAsked && wanted === null) return false;

    this.#highlights = highlights;
    this.#article = article;
    this.#asked = this.filter;
    this.#hidden = {
      ...(hiddenColors !== undefined && { hiddenColors }),
      ...(hiddenLayers !== undefined && { hiddenLayers }),
    };
    const fitting = filterMarks(this.all, this.filter, this.#hidden);
    if (isAsked || isOther) this.#kept.clear();
    else if (fitting !== this.all) this.#keepSeen(before);
    if (wanted !== null) this.#keepWanted(wanted, fitting);
    this.shown = this.#withKept(fitting);
    return true;
  }

  /** Asks for other marks. */
  set(filter: MarkFilter): void {
    this.filter = filter;
    this.#host.requestUpdate();
  }

  /** Ends filtering. Whether there was something to end. */
  clear(): boolean {
    const was = isFiltering(this.filter);
    this.set(noFilter);
    return was;
  }

  /** Whether the filter or the settings keep any colour, layer or mark out of sight. */
  get isLimiting(): boolean {
    return isFiltering(this.filter) || isHiding(this.#host.settings);
  }

  /** Whether a sheet of notes lists marks without notes, too. */
  get listsAll(): boolean {
    return this.#listsAll || this.filter.note === 'without';
  }

  /** How many marks the article has, and how many of them have notes, shown or not. */
  get counts(): { readonly passages: number; readonly notes: number } {
    return { passages: this.all.length, notes: this.all.filter(({ note }) => note.trim() !== '').length };
  }

  /** Ends filtering and hiding. */
  showAll(): void {
    this.clear();
    if (isHiding(this.#host.settings))
      this.#host.dispatchEvent(new SettingsChangeEvent({ hiddenColors: [], hiddenLayers: [] }));
    this.#host.announce(words.all);
  }

  /** Has a mark shown that is gone to, whatever is asked for; also one that is yet to come. */
  reveal(id: string): void {
    this.#wanted = id;
    this.#host.requestUpdate();
  }

  /** What is new, and what was in sight before it was changed, stays until something else is asked for. */
  #keepSeen({ all, shown }: Pick<MarkFiltering, 'all' | 'shown'>): void {
    const known = new Set(all.map(({ id }) => id));
    for (const { id } of shown) this.#kept.add(id);
    for (const { id } of this.all) if (!known.has(id)) this.#kept.add(id);
  }

  /** The mark that is gone to, once it is there. */
  #takeWanted(): HighlightRecord | null {
    if (this.#wanted === null) return null;
    const found = this.all.find(({ id }) => id === this.#wanted) ?? null;
    if (found !== null) this.#wanted = null;
    return found;
  }

  #keepWanted(wanted: HighlightRecord, fitting: readonly HighlightRecord[]): void {
    if (this.#kept.has(wanted.id) || fitting.includes(wanted)) return;
    this.#kept.add(wanted.id);
    this.#host.dispatchEvent(new NoticeEvent('info', words.shownAnyway));
  }

  #withKept(fitting: readonly HighlightRecord[]): readonly HighlightRecord[] {
    if (this.#kept.size === 0 || fitting === this.all) return fitting;
    const fits = new Set(fitting);
    return this.all.filter((mark) => fits.has(mark) || this.#kept.has(mark.id));
  }

  /** The filter above the notes. Without marks there is nothing to filter. */
  render(): TemplateResult | typeof nothing {
    const { settings, narrow, platform } = this.#host;
    const alone = settings.margin === 'hidden' && !narrow;
    if (this.all.length === 0 || (alone && !this.isLimiting)) return nothing;
    return html`<postil-margin-filter
      slot="head"
      class="filter"
      .marks=${this.all}
      .shown=${this.shown.length}
      .filter=${this.filter}
      .settings=${settings}
      .narrow=${narrow}
      .listsAll=${this.#listsAll}
      .platform=${platform}
      @postil-mark-filter-change=${({ filter }: MarkFilterChangeEvent) => this.set(filter)}
      @postil-mark-listing=${this.#onListing}
    ></postil-margin-filter>`;
  }

  #onListing = ({ all }: MarkListingEvent): void => {
    this.#listsAll = all;
    this.#host.requestUpdate();
  };
}
