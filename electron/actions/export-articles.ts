import { readFile } from 'node:fs/promises';
import { visit } from 'unist-util-visit';
import { layOutText } from '../../core/article/article-text.ts';
import { assetPrefix } from '../../core/article/tree.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import { exportAs } from '../../core/export/export-as.ts';
import type { ExportedArticle, ExportedAsset } from '../../core/export/export-slice.ts';
import type { ExportFormat } from '../../core/export/formats.ts';
import { linkedName } from '../../core/export/linked-name.ts';
import { findArticle } from '../../core/library/find-record.ts';
import type { ArticleRecord, LibraryFile } from '../../core/library/records.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { ActionError } from './action-error.ts';
import { highlightsOf, placeIn } from './place-highlights.ts';

/** An export and how much is in it. */
export interface ArticlesExport {
  readonly text: string;
  readonly articles: number;
  readonly highlights: number;
}

/**
 * Exports the articles of the given ids in that order, or with `null` all that are not in the trash, oldest first.
 * Throws `OperationError` for an id that names nothing, `ActionError` with `in-trash`, or `StoreError`.
 */
export async function exportArticles(
  store: LibraryStore,
  ids: readonly string[] | null,
  format: ExportFormat,
): Promise<ArticlesExport> {
  const articles: ExportedArticle[] = [];
  for (const record of chosen(store.current, ids)) articles.push(await exported(store, record, format));
  return {
    text: exportAs(format, {
      articles,
      exported: new Date().toISOString(),
      settings: store.current.settings,
      nameOf: (target) => linkedName(store.current, target),
    }),
    articles: articles.length,
    highlights: articles.reduce((sum, { highlights }) => sum + highlights.length, 0),
  };
}

function chosen(library: LibraryFile, ids: readonly string[] | null): readonly ArticleRecord[] {
  if (ids === null) {
    return Object.values(library.articles)
      .filter(({ trashed }) => trashed === null)
      .sort((a, b) => (a.imported < b.imported ? -1 : a.imported > b.imported ? 1 : 0));
  }
  const records = new Set(ids.map((id) => findArticle(library, id)));
  for (const { title, trashed } of records) {
    if (trashed !== null) {
      throw new ActionError(
        'in-trash',
        `“${title}” is in the trash: restore it to export it. Nothing was written.`,
      );
    }
  }
  return [...records];
}

async function exported(
  store: LibraryStore,
  record: ArticleRecord,
  format: ExportFormat,
): Promise<ExportedArticle> {
  const { tree, textHash } = await store.readArticle(record.id);
  return {
    record,
    tree,
    textHash,
    text: layOutText(tree).text,
    highlights: await placeIn(store, record, highlightsOf(store.current, record.id)),
    assets: format === 'json' ? await assetsOf(store, tree) : [],
  };
}

/** The images of the tree that are in the library; one that is missing is missing in the export, too. */
async function assetsOf(store: LibraryStore, tree: ArticleTree): Promise<ExportedAsset[]> {
  const names = new Set<string>();
  visit(tree, 'image', ({ url }) => {
    if (url.startsWith(assetPrefix)) names.add(url.slice(assetPrefix.length));
  });
  const assets: ExportedAsset[] = [];
  for (const name of names) {
    const path = await store.assetPath(name);
    if (path !== null) assets.push({ name, base64: await readFile(path, 'base64') });
  }
  return assets;
}
