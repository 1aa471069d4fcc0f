import type { ListPlace } from '../components/library-nav/list-place.ts';
import { Observable } from './observable.ts';

/** An article by its id, in the current revision unless another is named. */
export interface ArticlePlace {
  readonly at: 'article';
  readonly article: string;
  readonly revision?: number;
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

  /** Goes on to a place; what was ahead is forgotten. Going where the window is changes nothing. */
  go(place: Place): void {
    if (JSON.stringify(place) === JSON.stringify(this.current)) return;
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
