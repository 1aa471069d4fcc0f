import { join } from 'node:path';
import type { ArticleTree } from '../../../core/article/tree.ts';
import type { ArticleFields } from '../../../core/library/new-article.ts';
import type { RevisionRecord } from '../../../core/library/records.ts';
import { ArticleFiles } from '../article-files.ts';
import { StoreError } from '../library-store.ts';
import type { LibraryStore } from '../library-store.ts';

/** Something in the library that is not as it should be. */
export interface LibraryProblem {
  /** In a sentence for the user. */
  readonly what: string;
  /** Id of the article or highlight, or the name of a file in the library's folder. */
  readonly item: string;
  readonly repaired: boolean;
  /** Nothing is missing or wrong because of it, and nothing need be done. */
  readonly harmless: boolean;
}

/** What an original turns out to be when it is read once more. */
export interface ReadAgain extends ArticleFields {
  readonly tree: ArticleTree;
  readonly mediaType: string;
  readonly encoding: string;
  readonly assets: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Which of the texts of an original is wanted: a book or an export has several. */
export interface WantedText {
  /** The revision that was made of it, if that is known. */
  readonly revision: RevisionRecord | null;
  /** SHA-256 of the text as it was saved. */
  readonly textHash: string;
  /** What its article is called, if that is known. */
  readonly title: string | null;
}

/** What the store cannot do itself. */
export interface CheckOptions {
  /** Mend what can be mended. */
  readonly repair?: boolean;
  readonly now?: () => Date;
  /** Reads an original again, for one of the texts in it; `null` when it cannot be read, or does not hold that text. */
  readonly readAgain?: (bytes: Uint8Array, wanted: WantedText) => Promise<ReadAgain | null>;
  /** Puts an article whose original is not known into bytes from which it can be read again. */
  readonly pack?: (id: string, fields: ArticleFields, tree: ArticleTree) => Packed;
}

/** An original that was made for an article. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** What the parts of a check share: the library, what may be done to it, and what was found. */
export class CheckContext {
  readonly store: LibraryStore;
  readonly articles: ArticleFiles;
  readonly options: CheckOptions;
  readonly problems: LibraryProblem[] = [];
  /** Names of the originals and assets that something in the library speaks of. */
  readonly named = { originals: new Set<string>(), assets: new Set<string>() };
  /** Names of originals of articles that were taken in again: others may be of the same book. */
  readonly adopted = new Set<string>();
  checked = 0;

  constructor(store: LibraryStore, options: CheckOptions) {
    this.store = store;
    this.options = options;
    this.articles = new ArticleFiles(join(store.folder, 'articles'));
  }

  get repairs(): boolean {
    return this.options.repair === true;
  }

  now(): Date {
    return this.options.now?.() ?? new Date();
  }

  /** The path of a file of the library. */
  path(...names: readonly string[]): string {
    return join(this.store.folder, ...names);
  }

  /** Notes something that is not as it should be. */
  report(item: string, what: string, repaired = false): void {
    this.problems.push({ item, what, repaired, harmless: false });
  }

  /** Notes something that is worth knowing, and no fault. */
  mention(item: string, what: string): void {
    this.problems.push({ item, what, repaired: false, harmless: true });
  }
}

/** What was asked for, or the fault that the store found in it, in words. */
export async function orFault<T extends object>(ask: () => Promise<T>): Promise<T | string> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return error.message;
    throw error;
  }
}
