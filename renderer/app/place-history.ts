import type { ListPlace } from '../components/library-nav/list-place.ts';
import { Observable } from './observable.ts';

/** An article by its id, in the current revision unless another is named. */
export interface ArticlePlace {
  readonly at: 'article';
  readonly article: string;
  readonly revision?: number;
  /** Set when a link in a note led there: the mark that it led to, or empty for the article as a whole. */
  readonly link?: string;
  /** Where in the article the window was when a link was followed: UTF-16 offset of the first line in view. */
  readonly offset?: number;
}

/** Where the window is. */
export type Place = ListPlace | ArticlePlace;

const start: ListPlace = { at: 'list', list: 'all' };

/** Places that are kept for going back. */
const kept = 100;

/** Where the window is and was. */
export class PlaceHistory extends Observable {
  #places: readonly Place[] = [start];
  #at = 0;

  get current(): Place {
    return this.#places[this.#at] ?? start;
  }

  /** The list that is shown, or that was shown last before the article. */
  get list(): ListPlace {
    for (const place of this.#places.slice(0, this.#at + 1).reverse()) {
      if (place.at !== 'article') return place;
    }
    return start;
  }

  /** The place that going back or forward leads to; `null` at either end. */
  neighbour(step: 1 | -1): Place | null {
    return this.#places[this.#at + step] ?? null;
  }

  /** A link in an article led here: going back leads to it. */
  get cameByLink(): boolean {
    const { current } = this;
    return current.at === 'article' && current.link !== undefined && this.neighbour(-1)?.at === 'article';
  }

  /** Keeps where in the open article the window is, for coming back. */
  keepOffset(offset: number): void {
    const { current } = this;
    if (current.at === 'article') this.#places = this.#places.with(this.#at, { ...current, offset });
  }

  /** Goes on to a place; what was ahead is forgotten. Going where the window is changes nothing. */
  go(place: Place): void {
    if (isSame(place, this.current)) return;
    this.#places = [...this.#places.slice(0, this.#at + 1), place].slice(-kept);
    this.#at = this.#places.length - 1;
    this.changed();
  }

  /** Goes one step back or forward, if there is one. */
  move(step: 1 | -1): void {
    if (this.neighbour(step) === null) return;
    this.#at += step;
    this.changed();
  }
}

/** Whether two places are one, wherever in it the window was. */
function isSame(a: Place, b: Place): boolean {
  const named = (place: Place): string => JSON.stringify({ ...place, offset: undefined });
  return named(a) === named(b);
}
