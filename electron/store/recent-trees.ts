import type { BigIntStats } from 'node:fs';

/** So many are kept. */
const mostTrees = 4;
/** No more than so much of their texts together, in UTF-16 units; a tree takes some ten times its text in memory. */
const mostText = 4_000_000;

/**
 * The trees that were read last, each with the state of the file that it was read from, so that many changes to one
 * article read it once. What a file holds that has changed since is not known.
 */
export class RecentTrees<T extends { readonly text: string }> {
  /** The one used last comes last. */
  readonly #known = new Map<string, { readonly state: string; readonly tree: T }>();

  /** The tree that a file in this state holds; `null` when that is not known. */
  get(path: string, stats: BigIntStats): T | null {
    const known = this.#known.get(path);
    if (known?.state !== stateOf(stats)) return null;
    this.#known.delete(path);
    this.#known.set(path, known);
    return known.tree;
  }

  /** Keeps a tree that was read from a file after it was in this state. */
  keep(path: string, stats: BigIntStats, tree: T): void {
    this.#known.delete(path);
    this.#known.set(path, { state: stateOf(stats), tree });
    let text = [...this.#known.values()].reduce((sum, known) => sum + known.tree.text.length, 0);
    for (const [oldest, known] of this.#known) {
      if (this.#known.size <= mostTrees && text <= mostText) return;
      this.#known.delete(oldest);
      text -= known.tree.text.length;
    }
  }
}

function stateOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}
