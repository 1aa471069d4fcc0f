/**
 * Files that were written for a record which is not there yet, as during an import: no record names them, and still they
 * are not left over. They are named by their path in the library's folder, such as `originals/<sha256>`.
 */
export class FilesUnderWay {
  /** How often each was begun: two imports may keep the same bytes. */
  readonly #paths = new Map<string, number>();
  #removing: Promise<unknown> = Promise.resolve();

  /** To be awaited before a file is written, or is found to be there already. */
  async begin(path: string): Promise<void> {
    this.#paths.set(path, (this.#paths.get(path) ?? 0) + 1);
    await this.#removing;
  }

  /** A record, or a tree, names from now on the file that was begun for it. */
  settle(path: string): void {
    const count = (this.#paths.get(path) ?? 0) - 1;
    if (count > 0) this.#paths.set(path, count);
    else this.#paths.delete(path);
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  /** The pictures that a tree names are under way no more, once the tree is written. */
  settleAssetsOf(tree: object): void {
    const assets = [...this.#paths.keys()].filter((path) => path.startsWith('assets/'));
    if (assets.length === 0) return;
    const text = JSON.stringify(tree);
    for (const path of assets) if (text.includes(path.slice('assets/'.length))) this.settle(path);
  }

  /** Removes files while none is begun. What was begun before must be asked for by `has` before each removal. */
  whileRemoving<T>(remove: () => Promise<T>): Promise<T> {
    const removed = this.#removing.then(remove);
    // Who asked for it hears of its failure; writing goes on all the same.
    this.#removing = removed.catch(() => undefined);
    return removed;
  }
}
