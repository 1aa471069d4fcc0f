import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { fileStates, type FileStates } from './file-states.ts';

interface WatchParts {
  readonly folder: string;
  /** The files as they were when they were last taken, or passed over. */
  readonly seen: FileStates;
  /** Takes new files, by their paths; they are not offered again in the state that they are in. */
  readonly take: (paths: readonly string[]) => Promise<unknown>;
  /** The files that have been seen are others now. */
  readonly onSeen: (seen: FileStates) => void;
  /** The folder went away, or came back. */
  readonly onPresence: (isThere: boolean) => void;
  /** A file that has not changed for so many milliseconds is whole. */
  readonly settleTime?: number;
  /** How often to look where the system does not tell, in milliseconds. */
  readonly pollTime?: number;
}

/**
 * Offers each new or changed file of a folder once, as soon as it has stopped growing. Files are looked at and never
 * touched. A folder that goes away is waited for.
 */
export class WatchedFolder {
  readonly #parts: WatchParts;
  readonly #settleTime: number;
  readonly #poll: NodeJS.Timeout;
  #watcher: FSWatcher | null = null;
  #seen: FileStates;
  #growing: FileStates = new Map();
  #isThere = true;
  #ended = false;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(parts: WatchParts) {
    this.#parts = parts;
    this.#seen = parts.seen;
    this.#settleTime = parts.settleTime ?? 1000;
    // Systems lose events, and network drives send none.
    this.#poll = setInterval(() => this.#soon(0), parts.pollTime ?? 10_000).unref();
    this.#soon(0);
  }

  /** Offers nothing more; answers when what was offered has been taken. */
  async end(): Promise<void> {
    this.#ended = true;
    clearInterval(this.#poll);
    clearTimeout(this.#timer);
    this.#unwatch();
    await this.#looking;
  }

  #soon(milliseconds: number): void {
    if (this.#ended) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#looking = this.#looking.then(() => this.#look());
    }, milliseconds).unref();
  }

  async #look(): Promise<void> {
    if (this.#ended) return;
    const states = await fileStates(this.#parts.folder);
    this.#tellPresence(states !== null);
    if (states === null) return;
    this.#watch();
    const changed = [...states].filter(([name, state]) => this.#seen.get(name) !== state);
    const whole = changed.filter(([name, state]) => this.#growing.get(name) === state);
    this.#growing = new Map(changed);
    if (whole.length > 0) await this.#parts.take(whole.map(([name]) => join(this.#parts.folder, name)));
    // What was taken when the program was about to end may have been cut short: it is offered at the next start.
    if (this.#endsNow()) return;
    const kept = [...this.#seen].filter(([name]) => states.has(name));
    if (whole.length > 0 || kept.length < this.#seen.size) {
      this.#seen = new Map([...kept, ...whole]);
      this.#parts.onSeen(this.#seen);
    }
    if (changed.length > whole.length) this.#soon(this.#settleTime);
  }

  #endsNow(): boolean {
    return this.#ended;
  }

  #tellPresence(isThere: boolean): void {
    if (!isThere) this.#unwatch();
    if (isThere !== this.#isThere) this.#parts.onPresence(isThere);
    this.#isThere = isThere;
  }

  #watch(): void {
    if (this.#watcher !== null || this.#ended) return;
    try {
      this.#watcher = watch(this.#parts.folder, { persistent: false }, () => this.#soon(this.#settleTime));
      this.#watcher.on('error', () => this.#unwatch());
    } catch {
      // Whatever the reason for which the system cannot tell of changes: looking now and then always works.
    }
  }

  #unwatch(): void {
    this.#watcher?.close();
    this.#watcher = null;
  }
}
