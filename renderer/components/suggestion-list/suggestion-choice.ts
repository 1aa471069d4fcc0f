/** What a key did to a list of suggestions. */
export type SuggestionKey<T> =
  | { readonly did: 'choose'; readonly item: T }
  | { readonly did: 'move' | 'close' }
  | { readonly did: 'nothing' };

/**
 * Suggestions below a text field, while the focus stays in the field. Unless one is preselected, Enter chooses nothing
 * before the arrows have, so that a word which only resembles one can be finished in peace; Tab takes the first.
 */
export class SuggestionChoice<T> {
  #items: readonly T[] = [];
  #at = -1;

  get items(): readonly T[] {
    return this.#items;
  }

  /** Place of the one that would be chosen; -1 while none would. */
  get at(): number {
    return this.#at;
  }

  get open(): boolean {
    return this.#items.length > 0;
  }

  offer(items: readonly T[], preselect: boolean): void {
    this.#items = items;
    this.#at = preselect && items.length > 0 ? 0 : -1;
  }

  close(): void {
    this.offer([], false);
  }

  /** Arrows go round, with the field itself between the last and the first. */
  press({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): SuggestionKey<T> {
    if (!this.open || ctrlKey || metaKey || altKey) return { did: 'nothing' };
    const length = this.#items.length;
    switch (key) {
      case 'ArrowDown':
        this.#at = this.#at === length - 1 ? -1 : this.#at + 1;
        return { did: 'move' };
      case 'ArrowUp':
        this.#at = this.#at === -1 ? length - 1 : this.#at - 1;
        return { did: 'move' };
      case 'Escape':
        this.close();
        return { did: 'close' };
      case 'Tab':
        return shiftKey ? { did: 'nothing' } : this.#chosen(Math.max(0, this.#at));
      case 'Enter':
        return this.#chosen(this.#at);
      default:
        return { did: 'nothing' };
    }
  }

  #chosen(at: number): SuggestionKey<T> {
    const item = this.#items[at];
    return item === undefined ? { did: 'nothing' } : { did: 'choose', item };
  }
}
