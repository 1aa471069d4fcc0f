import type { ArticleTree } from '../../core/article/tree.ts';
import type { RevisionRecord } from '../../core/library/records.ts';
import { ImportError } from '../import/imported-article.ts';
import { readArticle } from '../import/read-article.ts';
import { checkLibrary } from '../store/check-library.ts';
import type { LibraryProblem } from '../store/check-library.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { exportMediaType, jsonExportIn } from './import-postil-export.ts';

/** The state of a library's health. */
export interface Examination {
  /** Nothing was found, or all that was found is mended. */
  readonly ok: boolean;
  /** How many things were looked at. */
  readonly checked: number;
  readonly problems: readonly LibraryProblem[];
}

/** Compares the library with its files; with `repair`, lost article texts are read again from what was imported. */
export async function examineLibrary(store: LibraryStore, repair: boolean): Promise<Examination> {
  const { checked, problems } = await checkLibrary(store, { repair, rebuild: readTreeAgain });
  return { ok: problems.every(({ repaired }) => repaired), checked, problems };
}

async function readTreeAgain(bytes: Uint8Array, revision: RevisionRecord): Promise<ArticleTree> {
  const { filename: name, mediaType, textHash } = revision;
  if (mediaType !== exportMediaType) return (await readArticle({ bytes, name, mediaType })).tree;
  const article = jsonExportIn({ bytes, name })?.find(({ source }) => source.textHash === textHash);
  if (article !== undefined) return article.tree;
  throw new ImportError('no-text', 'The export that this article came from does not hold its text any more.');
}
