/** A write and sync that takes less than this, in milliseconds, is over before a thread has been asked for it. */
const quickTime = 1.5;

/** After so many quick ones in a row the next is expected to be quick. */
const enough = 8;

/**
 * Whether the disk answers so fast that waiting for it costs less than handing the work to another thread. Then the
 * journal is written in place, and nothing that waits for it is felt; one slow answer ends that for a while.
 */
export class DiskPace {
  #quickInARow = 0;

  get isQuick(): boolean {
    return this.#quickInARow >= enough;
  }

  /** Notes how long a write and sync took, in milliseconds. */
  took(milliseconds: number): void {
    this.#quickInARow = milliseconds < quickTime ? this.#quickInARow + 1 : 0;
  }
}
