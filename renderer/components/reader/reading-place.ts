import type { ReactiveController } from 'lit';
import type { ReadingPosition } from '../../../core/library/records.ts';
import type { Passage } from '../../dom/selection.ts';
import type { PostilArticleView } from '../article-view/article-view.ts';
import { ArticleEditEvent, PositionChangeEvent } from './reader-events.ts';
import type { ReaderHost } from './reader-host.ts';

/** The line to keep is the first one below this, in pixels from the top: what is above fades out. */
const topInset = 22;
/** Lines nearer than this to the edge of the view count as out of view, in pixels. */
const viewEdge = 70;
/** Time between two looks at where one is while the page moves, in milliseconds. */
const glance = 200;
/** Rest in scrolling before the place is reported, in milliseconds. */
const rest = 500;

/**
 * Keeps the reader's place: gives it back on opening, holds the same line while the page's width or size changes,
 * and reports it when scrolling rests.
 */
export class ReadingPlace implements ReactiveController {
  /** Offset of the first line in view. */
  offset = 0;
  /** Share of the way to the end that has been scrolled, 0 to 1. */
  fraction = 0;

  readonly #host: ReaderHost;
  #resizes = new ResizeObserver(() => this.#onResize());
  #heights = new ResizeObserver(() => this.#onHeight());
  #observed: Element | null = null;
  #size = '';
  /** Where the scroller was put by itself: a scroll event from there is not the reader's. */
  #putAt: number | null = null;
  /** When it was last scrolled, in milliseconds of the page's clock; `null` once that has been reported. */
  #moved: number | null = null;
  #glancing: ReturnType<typeof setTimeout> | undefined;
  /** What the host has been told of `fraction`, in per cent. */
  #shown = 0;
  /** Id of the article whose place is kept. */
  #article: string | null = null;
  #finished = false;

  constructor(host: ReaderHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { view, scroller } = this.#host;
    if (view === null || scroller === null || view === this.#observed) return;
    this.#disconnect();
    this.#resizes.observe(view);
    // The margin can be longer than the page, and the spread is as long as the longer one.
    for (const element of [scroller, ...scroller.children]) this.#heights.observe(element);
    this.#observed = view;
  }

  hostDisconnected(): void {
    this.flush();
    clearTimeout(this.#glancing);
    this.#glancing = undefined;
    this.#disconnect();
    this.#observed = null;
  }

  #disconnect(): void {
    this.#resizes.disconnect();
    this.#heights.disconnect();
  }

  /** Takes up an article where it was left, or at its beginning, and again once the page's fonts are there. */
  async enter(article: string, position: ReadingPosition | null): Promise<void> {
    this.#article = article;
    this.#finished = false;
    this.offset = position?.offset ?? 0;
    await this.#host.view?.updateComplete;
    this.#hold();
    await document.fonts.ready;
    // Whoever has scrolled or opened another article meanwhile is not pulled back.
    if (this.#article === article && this.#host.scroller?.scrollTop === this.#putAt) this.#hold();
  }

  /** Brings a passage into view, out of a fold too; one that is in view already stays where it is. */
  reveal(passage: Passage): void {
    const { view, scroller } = this.#host;
    if (view === null || scroller === null) return;
    view.unfold(passage);
    const line = view.lineOf(passage);
    if (line === null) return;
    const { top, bottom, height } = scroller.getBoundingClientRect();
    if (line.top < top + viewEdge || line.bottom > bottom - viewEdge)
      scroller.scrollTop += line.top - top - height / 3;
  }

  /** Offset of the first line that stands clear of the upper edge. */
  firstInSight(): number {
    const { view, scroller } = this.#host;
    if (view === null || scroller === null) return this.offset;
    return view.offsetBelow(scroller.getBoundingClientRect().top + viewEdge);
  }

  /** The scroller has moved. */
  onScroll(): void {
    const { scroller } = this.#host;
    if (scroller === null || this.#host.view === null) return;
    if (this.#putAt === null || Math.abs(scroller.scrollTop - this.#putAt) >= 1) {
      this.#putAt = null;
      this.#moved = performance.now();
    }
    this.#follow(scroller);
  }

  /** There is another height to scroll through, or another part of it in view. */
  #onHeight(): void {
    const { scroller } = this.#host;
    if (scroller !== null) this.#follow(scroller);
  }

  #follow(scroller: HTMLElement): void {
    this.#measure(scroller);
    if (this.#glancing === undefined) this.#glance();
  }

  /**
   * Looks where one is, at once when the page begins to move and then a few times a second: to look costs a part of
   * each frame, and to show it has the browser check every painted mark again.
   */
  #glance(): void {
    this.#glancing = undefined;
    const { scroller, view } = this.#host;
    if (scroller === null || view === null) return;
    if (this.#moved !== null) {
      this.#readLine();
      this.#lookForEnd(scroller, view);
    }
    const percent = Math.round(this.fraction * 100);
    if (percent !== this.#shown) this.#host.requestUpdate();
    this.#shown = percent;
    if (this.#moved === null) return;
    if (performance.now() - this.#moved < rest) this.#glancing = setTimeout(() => this.#glance(), glance);
    else this.flush();
  }

  /** Reports a change of place that has not been reported yet. */
  flush(): void {
    if (this.#moved === null || this.#article === null) return;
    this.#moved = null;
    this.#readLine();
    const { offset, fraction } = this;
    const position = { offset, fraction, at: new Date().toISOString() };
    this.#host.dispatchEvent(new PositionChangeEvent(this.#article, position));
  }

  /** Which line is the first in view; what was read before holds where there is no page any more. */
  #readLine(): void {
    const { scroller, view } = this.#host;
    if (scroller === null || view?.isConnected !== true) return;
    this.offset = view.offsetBelow(scroller.getBoundingClientRect().top + topInset);
  }

  #onResize(): void {
    const { view } = this.#host;
    if (view === null) return;
    const size = `${view.clientWidth} ${getComputedStyle(view).fontSize}`;
    // A fold that opens or a picture that loads changes only the height, and the browser keeps the line itself.
    if (size !== this.#size && this.#size !== '') this.#hold();
    this.#size = size;
  }

  /** Puts the line at `offset` where the first line in view belongs. */
  #hold(): void {
    const { view, scroller } = this.#host;
    if (view === null || scroller === null) return;
    const line = view.lineOf({ start: this.offset, end: this.offset + 1 });
    if (this.offset === 0) scroller.scrollTop = 0;
    else if (line !== null) scroller.scrollTop += line.top - scroller.getBoundingClientRect().top - topInset;
    this.#putAt = scroller.scrollTop;
    this.#measure(scroller);
    this.#host.requestUpdate();
  }

  #measure({ scrollTop, scrollHeight, clientHeight }: HTMLElement): void {
    this.fraction = Math.min(1, scrollTop / Math.max(1, scrollHeight - clientHeight));
  }

  /** Once the story's last line was in view, the article has been read, whatever stands below it. */
  #lookForEnd(scroller: HTMLElement, view: PostilArticleView): void {
    const { record, readOnly, open } = this.#host;
    if (this.#finished || readOnly || record === null || open.storyEnd === 0) return;
    const line = view.lineOf({ start: open.storyEnd - 1, end: open.storyEnd });
    if (line === null || line.bottom > scroller.getBoundingClientRect().bottom) return;
    this.#finished = true;
    if (record.state !== 'finished')
      this.#host.dispatchEvent(new ArticleEditEvent(record.id, { state: 'finished' }));
  }
}
