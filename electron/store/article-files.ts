import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layOutText } from '../../core/article/article-text.ts';
import { parseTree } from '../../core/article/stored-tree.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import { idPattern } from '../../core/library/record-schemas.ts';
import { isMissing, toStoreError } from './disk-error.ts';
import { makeFolder, writeDurably } from './durable-file.ts';
import { sha256 } from './hash.ts';
import { StoreError } from './library-store.ts';
import type { StoredArticle } from './library-store.ts';

/** Version of the file's own form, apart from the library's. */
const format = 1;

/** The trees of an article's revisions: `articles/<id>/<revision>.json`, in the library's folder. */
export class ArticleFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes a tree durable. Throws `StoreError` when the disk refuses, `RangeError` for what cannot name a file. */
  async write(
    id: string,
    revision: number,
    tree: ArticleTree,
  ): Promise<{ textHash: string; length: number }> {
    const path = this.#pathOf(id, revision);
    const { text } = layOutText(tree);
    const textHash = sha256(text);
    try {
      await makeFolder(join(this.#folder, id));
      await writeDurably(path, `${JSON.stringify({ format, id, revision, textHash, tree })}\n`);
    } catch (error) {
      throw toStoreError(error, 'The article was not saved');
    }
    return { textHash, length: text.length };
  }

  /**
   * The tree and the hash of the text that it has now: should the file have been changed, highlights are looked for in
   * it again. Throws `StoreError` with `damaged` when the file is missing or not a tree.
   */
  async read(id: string, revision: number): Promise<StoredArticle> {
    const path = this.#pathOf(id, revision);
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (!isMissing(error))
        throw toStoreError(error, `The text of “${id}” cannot be read`, `${path} is left as it is.`);
      throw new StoreError('damaged', `The text of “${id}” is missing: there is no file ${path}.`);
    });
    try {
      const tree = parseStoredTree(JSON.parse(text));
      return { id, revision, tree, textHash: sha256(layOutText(tree).text) };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const message = `The text of “${id}” cannot be read: ${path} is damaged (${why}). It is left as it is.`;
      throw new StoreError('damaged', message, { cause: error });
    }
  }

  #pathOf(id: string, revision: number): string {
    if (!idPattern.test(id) || !Number.isSafeInteger(revision) || revision < 1) {
      throw new RangeError(`${id}/${revision} does not name a revision.`);
    }
    return join(this.#folder, id, `${revision}.json`);
  }
}

function parseStoredTree(file: unknown): ArticleTree {
  if (typeof file !== 'object' || file === null || !('format' in file) || !('tree' in file)) {
    throw new Error('it is not the file of an article');
  }
  if (file.format !== format) throw new Error(`its form is ${String(file.format)}, and ${format} is known`);
  return parseTree(file.tree);
}
