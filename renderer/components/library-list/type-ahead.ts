/** How long letters count as one word, in milliseconds. */
const pause = 700;

/** Finds the line that begins with the letters typed: several in a row make a word, the same one goes on. */
export class TypeAhead {
  #typed = '';
  #last = -Infinity;

  /**
   * The index of the line to go to; -1 when none begins so; `null` when the key is not a letter, digit or, within a
   * word, a space. `from` is where the cursor stands, `now` in milliseconds.
   */
  type(key: string, lines: readonly string[], from: number, now: number): number | null {
    const going = now - this.#last < pause && this.#typed !== '';
    if (!/^[\p{L}\p{N}]$/u.test(key) && !(going && key === ' ')) return null;
    this.#typed = (going ? this.#typed : '') + key.toLocaleLowerCase();
    this.#last = now;
    const repeated = new Set(this.#typed).size === 1;
    const word = repeated ? this.#typed.charAt(0) : this.#typed;
    // A longer word may still be met by the line under the cursor; a single letter goes on to the next.
    const start = repeated ? from + 1 : Math.max(from, 0);
    for (let step = 0; step < lines.length; step += 1) {
      const index = (start + step) % lines.length;
      if (lines[index]?.toLocaleLowerCase().startsWith(word)) return index;
    }
    return -1;
  }
}
