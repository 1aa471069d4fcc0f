import type { ExportedArticle, ExportSlice } from './export-slice.ts';
import { passagesOf } from './export-slice.ts';
import type { JsonArticle, JsonExport } from './json-export.ts';
import { jsonExportFormat, jsonExportVersion } from './json-export.ts';

/**
 * Articles, highlights, notes and tags whole, so that an empty library that imports the document holds the same.
 * Left out are the trash, collections, older revisions and the imported files themselves.
 */
export function exportJson(slice: ExportSlice): string {
  const document: JsonExport = {
    format: jsonExportFormat,
    version: jsonExportVersion,
    exported: slice.exported,
    articles: slice.articles.map(jsonArticle),
  };
  return JSON.stringify(document, null, 2);
}

function jsonArticle(article: ExportedArticle): JsonArticle {
  const { collections: _collections, trashed: _trashed, revisions, ...record } = article.record;
  const current = revisions.at(-1);
  if (current === undefined) throw new Error(`Article ${record.id} has no revision.`);
  const { revision: _revision, ...source } = current;
  const { placed, orphans } = passagesOf(article);
  return {
    ...record,
    source,
    tree: article.tree,
    assets: article.assets,
    highlights: [...placed, ...orphans].map(({ record: highlight, placement }) => {
      const { article: _article, trashed: _highlightTrashed, ...rest } = highlight;
      return { ...rest, placement };
    }),
  };
}
