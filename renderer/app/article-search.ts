import type { SearchHit } from '../../core/library/search-hit.ts';
import type { Calls } from './calls.ts';
import { Observable } from './observable.ts';

/** How long typing must rest before the library is searched, in milliseconds. */
const rest = 120;

/** The palette's search: after a rest in typing, and only the answer to the latest words counts. */
export class ArticleSearch extends Observable {
  readonly #calls: Calls;
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hits: readonly SearchHit[] = [];

  constructor(calls: Calls) {
    super();
    this.#calls = calls;
  }

  /** The hits for the latest words that were answered. */
  get hits(): readonly SearchHit[] {
    return this.#hits;
  }

  search(words: string): void {
    clearTimeout(this.#timer);
    this.#latest += 1;
    const mine = this.#latest;
    if (words.trim() === '') {
      this.#show([]);
      return;
    }
    this.#timer = setTimeout(() => void this.#run(words, mine), rest);
  }

  async #run(words: string, mine: number): Promise<void> {
    const outcome = await this.#calls.run((api) => api['search:run'](words));
    if (mine === this.#latest && outcome.ok) this.#show(outcome.value);
  }

  #show(hits: readonly SearchHit[]): void {
    this.#hits = hits;
    this.changed();
  }
}
