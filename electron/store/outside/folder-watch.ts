import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { libraryName } from '../library-adapter.ts';
import { conflictCopyOf } from './conflict-copy-name.ts';

/** Several files come together, and each in several steps. */
const settleTime = 300;

/** How often to look where the system does not tell, as on network drives. */
const pollTime = 10_000;

/**
 * Calls `look` some time after something that concerns the library may have been changed in its folder by another
 * program: at its own writes too, which `look` has to tell apart. Where the system does not tell of changes, `look` is
 * called every 10 seconds.
 */
export class FolderWatch {
  readonly #look: () => void;
  #watcher: FSWatcher | null = null;
  #settling: NodeJS.Timeout | undefined;
  #polling: NodeJS.Timeout | undefined;

  constructor(folder: string, look: () => void) {
    this.#look = look;
    try {
      this.#watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name === null || name === libraryName || conflictCopyOf(name) !== null) this.#soon();
      });
      this.#watcher.on('error', () => this.#poll());
    } catch {
      // Whatever the reason for which the system cannot tell of changes: looking now and then always works.
      this.#poll();
    }
  }

  end(): void {
    this.#watcher?.close();
    this.#watcher = null;
    clearTimeout(this.#settling);
    clearInterval(this.#polling);
  }

  #soon(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(this.#look, settleTime).unref();
  }

  #poll(): void {
    this.#watcher?.close();
    this.#watcher = null;
    this.#polling ??= setInterval(this.#look, pollTime).unref();
  }
}
