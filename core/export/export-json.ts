import type { ExportedArticle, ExportSlice } from './export-slice.ts';
import { passagesOf } from './export-slice.ts';
import type { JsonArticle, JsonExport } from './json-export.ts';
import { jsonExportFormat, jsonExportVersion } from './json-export.ts';
import { without } from './without.ts';

/**
 * Articles, highlights, notes and tags whole, so that an empty library that imports the document holds the same.
 * Left out are the trash, collections, older revisions and the imported files themselves.
 */
export function exportJson(slice: ExportSlice): string {
  const document: JsonExport = {
    format: jsonExportFormat,
    version: jsonExportVersion,
    exported: slice.exported,
    ...(slice.settings.colorNames !== undefined && { colorNames: slice.settings.colorNames }),
    articles: slice.articles.map(jsonArticle),
  };
  return JSON.stringify(document, null, 2);
}

function jsonArticle(article: ExportedArticle): JsonArticle {
  const { record, tree, assets } = article;
  const current = record.revisions.at(-1);
  if (current === undefined) throw new Error(`Article ${record.id} has no revision.`);
  const { placed, orphans } = passagesOf(article);
  return {
    ...without(record, 'collections', 'trashed', 'revisions'),
    source: without(current, 'revision'),
    tree,
    assets,
    highlights: [...placed, ...orphans].map((passage) => ({
      ...without(passage.record, 'article', 'trashed'),
      placement: passage.placement,
    })),
  };
}
