/** Rest after the last key before what was written is reported, in milliseconds. */
const rest = 400;

/** What was written is reported at the latest so long after its first key, however fast the next ones follow. */
const patience = 800;

/** Says when something that is being written is to be saved: once the writer rests, and while writing on in time. */
export class SaveTimer {
  readonly #save: () => void;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #latest: ReturnType<typeof setTimeout> | undefined;

  constructor(save: () => void) {
    this.#save = save;
  }

  /** Something was written. */
  touch(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(this.#save, rest);
    this.#latest ??= setTimeout(this.#save, patience);
  }

  /** Nothing waits any more. */
  clear(): void {
    clearTimeout(this.#resting);
    clearTimeout(this.#latest);
    this.#latest = undefined;
  }
}
