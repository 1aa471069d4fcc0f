import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isMissing, toStoreError } from './disk-error.ts';
import { makeFolder, writeDurably } from './durable-file.ts';
import { sha256 } from './hash.ts';
import { StoreError } from './library-store.ts';

/** `<sha256>` or `<sha256>.<extension>`. */
const keptName = /^[0-9a-f]{64}(?:\.[a-z0-9]+)?$/;

/** Whether a name from outside is that of a kept file, and no path to anywhere else. */
export function isKeptName(name: string): boolean {
  return keptName.test(name) && basename(name) === name;
}

/**
 * A folder of files that are named by the SHA-256 of their content, and so never change: `originals/` and `assets/`.
 */
export class KeptFiles {
  readonly #folder: string;
  /** What one of the files is to the user: "The original". */
  readonly #what: string;

  constructor(folder: string, what: string) {
    this.#folder = folder;
    this.#what = what;
  }

  /**
   * Makes bytes durable under a name. Free when they are there already.
   * Throws `StoreError` when the disk refuses, `RangeError` when the name is not theirs.
   */
  async keep(name: string, bytes: Uint8Array): Promise<void> {
    const path = this.#pathOf(name);
    if (name.slice(0, 64) !== sha256(bytes)) throw new RangeError(`${name} is not the name of these bytes.`);
    if ((await this.#sizeOf(path)) === bytes.length) return;
    try {
      await makeFolder(this.#folder);
      await writeDurably(path, bytes);
    } catch (error) {
      throw toStoreError(error, `${this.#what} was not saved`);
    }
  }

  /** Throws `StoreError` with `damaged` when the file is missing or no longer what its name says. */
  async read(name: string): Promise<Uint8Array> {
    const path = this.#pathOf(name);
    const bytes = await readFile(path).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw toStoreError(error, `${this.#what} ${name} cannot be read`, 'It is left as it is.');
    });
    if (bytes === null)
      throw new StoreError('damaged', `${this.#what} ${name} is missing from ${this.#folder}.`);
    if (sha256(bytes) !== name.slice(0, 64)) {
      throw new StoreError(
        'damaged',
        `${this.#what} ${name} is not what was kept: the file was changed. It is left as it is.`,
      );
    }
    return bytes;
  }

  /** The file's path; `null` when there is none of that name, or the name is not one of a kept file. */
  async pathOf(name: string): Promise<string | null> {
    if (!isKeptName(name)) return null;
    const path = this.#pathOf(name);
    return (await this.#sizeOf(path)) === null ? null : path;
  }

  #pathOf(name: string): string {
    if (!isKeptName(name)) throw new RangeError(`${name} is not the name of a kept file.`);
    return join(this.#folder, name);
  }

  async #sizeOf(path: string): Promise<number | null> {
    try {
      const found = await stat(path);
      return found.isFile() ? found.size : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
}
