import { readFile, readdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { layOutText } from '../../core/article/article-text.ts';
import { parseTree } from '../../core/article/stored-tree.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import { idPattern } from '../../core/library/record-schemas.ts';
import { isMissing, toStoreError } from './disk-error.ts';
import { makeFolder, syncFolder, writeDurably } from './durable-file.ts';
import { fileTime } from './file-time.ts';
import { sha256 } from './hash.ts';
import { StoreError } from './library-store.ts';
import type { StoredArticle } from './library-store.ts';
import { RecentTrees } from './recent-trees.ts';

/** Version of the file's own form, apart from the library's. */
const format = 1;

/** An article's text as a file holds it. */
export interface FoundTree {
  readonly tree: ArticleTree;
  readonly text: string;
  /** SHA-256 (hex) of the text. */
  readonly textHash: string;
  /** The file's name in the article's folder. */
  readonly file: string;
}

/** Where the text of a revision was looked for, and what was found. */
export type TreeSearch =
  /** In the revision's own file. */
  | ({ readonly status: 'as-saved' } & FoundTree)
  /** In another file of the article: `own` says how it is with the revision's own. */
  | ({ readonly status: 'elsewhere'; readonly own: 'missing' | 'damaged' | 'other' } & FoundTree)
  /** Nowhere, but the revision's own file holds another text. */
  | ({ readonly status: 'other' } & FoundTree)
  | { readonly status: 'missing' | 'damaged'; readonly why: string };

/** The trees of an article's revisions: `articles/<id>/<revision>.json`, in the library's folder. */
export class ArticleFiles {
  readonly #folder: string;
  readonly #recent = new RecentTrees<FoundTree>();

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
   * The tree of the text with a hash, and the hash of the text that it has now: where no file holds that text, the
   * revision's own is read as it is, and highlights are looked for in it again. Throws `StoreError` with `damaged` when
   * there is no tree to be had.
   */
  async read(id: string, revision: number, textHash: string): Promise<StoredArticle> {
    const found = await this.find(id, revision, textHash);
    if (!('tree' in found)) throw new StoreError('damaged', found.why);
    return { id, revision, tree: found.tree, textHash: found.textHash };
  }

  /**
   * Looks for the text of a revision: in its own file, else in all files of the article. A synchroniser may have put
   * another's text in the place of ours and ours beside it, and revisions get other numbers when they are merged.
   * Throws `StoreError` when the disk refuses.
   */
  async find(id: string, revision: number, textHash: string): Promise<TreeSearch> {
    const own = await this.#inspect(this.#pathOf(id, revision), id);
    if (own.status === 'read' && own.textHash === textHash) return { ...own, status: 'as-saved' };
    for (const file of await this.list(id)) {
      if (file === `${revision}.json`) continue;
      const other = await this.#inspect(join(this.#folder, id, file), id);
      if (other.status !== 'read' || other.textHash !== textHash) continue;
      return { ...other, status: 'elsewhere', own: own.status === 'read' ? 'other' : own.status };
    }
    return own.status === 'read' ? { ...own, status: 'other' } : own;
  }

  /** The names of all files in an article's folder, sorted; none when there is no such folder. */
  async list(id: string): Promise<readonly string[]> {
    const entries = await readdir(join(this.#folder, id), { withFileTypes: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw toStoreError(error, `The folder of “${id}” cannot be read`);
    });
    // What begins with a point is a write that was cut short, or the system's own.
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  }

  /** The tree in a file of the article's folder, whatever its name; `null` when there is none. */
  async readFile(id: string, file: string): Promise<FoundTree | null> {
    const found = await this.#inspect(join(this.#folder, id, file), id);
    return found.status === 'read' ? found : null;
  }

  /** Gives the own file of a revision another name, if there is one, so that another can take its place. */
  async setAside(id: string, revision: number, why: 'damaged' | 'replaced', now: Date): Promise<void> {
    const path = this.#pathOf(id, revision);
    try {
      await rename(path, `${path}.${why}-${fileTime(now)}`);
      await syncFolder(join(this.#folder, id));
    } catch (error) {
      if (!isMissing(error))
        throw toStoreError(error, 'The file was not set aside', 'It is as it was before.');
    }
  }

  async #inspect(
    path: string,
    id: string,
  ): Promise<
    | ({ readonly status: 'read' } & FoundTree)
    | { readonly status: 'missing' | 'damaged'; readonly why: string }
  > {
    const missing = (error: unknown): null => {
      if (isMissing(error)) return null;
      throw toStoreError(error, `The text of “${id}” cannot be read`, `${path} is left as it is.`);
    };
    // Before it is read: what is written meanwhile gives it another state.
    const stats = await stat(path, { bigint: true }).catch(missing);
    const recent = stats === null ? null : this.#recent.get(path, stats);
    if (recent !== null) return { status: 'read', ...recent };
    const json = await readFile(path, 'utf8').catch(missing);
    if (json === null || stats === null)
      return { status: 'missing', why: `The text of “${id}” is missing: there is no file ${path}.` };
    try {
      const tree = parseStoredTree(JSON.parse(json));
      const { text } = layOutText(tree);
      const found = { tree, text, textHash: sha256(text), file: basename(path) };
      this.#recent.keep(path, stats, found);
      return { status: 'read', ...found };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return {
        status: 'damaged',
        why: `The text of “${id}” cannot be read: ${path} is damaged (${why}). It is left as it is.`,
      };
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
