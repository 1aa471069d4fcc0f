import { errnoOf, toStoreError } from '../disk-error.ts';
import { findCopies } from './find-copies.ts';
import type { Copy } from './find-copies.ts';
import { FolderWatch } from './folder-watch.ts';
import type { TakenOver } from './merge-copies.ts';
import { countMissingTexts } from './missing-texts.ts';
import { putAway } from './put-away.ts';
import { takenInWords } from './taken-in-words.ts';

export interface OutsideChangesParts {
  readonly folder: string;
  /** Id of the library. */
  readonly id: string;
  /** Whether `library.json` is the file that this program wrote. */
  readonly isOurs: () => Promise<boolean>;
  /** Merges copies into the library in memory, between two changes, and tells who listens. */
  readonly merge: (copies: readonly Copy[]) => Promise<TakenOver>;
  /** Writes the library whole. Rejects with the system's error when the disk refuses. */
  readonly fold: () => Promise<void>;
  readonly now: () => Date;
  /** Told a line for the user when something was found while the library is open. */
  readonly tell: (line: string) => void;
}

/** A synchroniser may bring one copy after the other while they are taken in. */
const mostRounds = 5;

/**
 * Takes in what other places wrote into an open library's folder. A copy is moved to `backups/` only once a
 * `library.json` that holds all of it is on the disk; taking one in twice changes nothing.
 */
export class OutsideChanges {
  readonly #parts: OutsideChangesParts;
  readonly #leftAlone = new Set<string>();
  #watch: FolderWatch | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: OutsideChangesParts) {
    this.#parts = parts;
  }

  /** Takes in what is there; answers lines for the user. */
  takeIn(): Promise<readonly string[]> {
    const turn = this.#turn.then(() => this.#takeIn());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** From now on takes in what comes, and tells of it. */
  watch(): void {
    this.#watch ??= new FolderWatch(this.#parts.folder, () => {
      void this.takeIn().then((lines) => lines.forEach((line) => this.#parts.tell(line)));
    });
  }

  /** Looks no more, once what is under way is done. */
  async end(): Promise<void> {
    this.#watch?.end();
    await this.#turn;
  }

  async #takeIn(): Promise<readonly string[]> {
    const lines: string[] = [];
    try {
      for (let round = 0; round < mostRounds; round += 1) if (!(await this.#takeInOnce(lines))) break;
    } catch (error) {
      if (errnoOf(error) === null) throw error;
      const failed = 'Changes from another place could not be taken in for good';
      lines.push(toStoreError(error, failed, 'They are where they were, and are tried again later.').message);
    }
    return lines;
  }

  /** Whether there may be more. */
  async #takeInOnce(lines: string[]): Promise<boolean> {
    const { folder, id, isOurs, merge, fold, now } = this.#parts;
    const foreignMain = !(await isOurs());
    const { copies, leftAlone } = await findCopies(folder, id, { foreignMain });
    for (const [name, why] of leftAlone) if (!this.#leftAlone.has(name)) lines.push(why);
    for (const name of leftAlone.keys()) this.#leftAlone.add(name);
    if (copies.length === 0) return false;
    const outcome = await merge(copies);
    const line = takenInWords(outcome, await countMissingTexts(folder, outcome.patches));
    if (line !== null) lines.push(line);
    if (outcome.merged.length === 0) return false;
    // A foreign library.json becomes a copy by this, which the next round finds to hold nothing new.
    await fold();
    await putAway(folder, outcome.merged, now());
    return foreignMain;
  }
}
