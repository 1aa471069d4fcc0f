import type { JsonArticle, JsonHighlight } from '../../core/export/json-export.ts';
import { without } from '../../core/export/without.ts';
import { recordIn, unknownArticle } from '../../core/library/find-record.ts';
import { parseLayer } from '../../core/library/layers.ts';
import { parseNote } from '../../core/library/note-text.ts';
import type { Operation, OperationContext } from '../../core/library/operation.ts';
import type {
  ArticleRecord,
  HighlightRecord,
  LibraryFile,
  Patch,
  RevisionRecord,
} from '../../core/library/records.ts';
import { parseTags } from '../../core/library/tags.ts';

/**
 * Adds an article of an export with all its highlights, as they were: dates, tags and notes included. One change,
 * so that one undo takes all of it back. The tree must be in the library's folder already.
 * Throws `OperationError` with `invalid` for a note, tag or layer that no library can keep.
 */
export function adoptArticle(
  id: string,
  article: JsonArticle,
  revision: RevisionRecord,
): Operation<ArticleRecord> {
  return (library, context) => {
    const after: ArticleRecord = {
      ...without(article, 'source', 'tree', 'assets', 'highlights'),
      id,
      note: parseNote(article.note),
      tags: parseTags(article.tags),
      collections: [],
      trashed: null,
      revisions: [revision],
    };
    return {
      kind: 'article-import',
      subject: id,
      value: after,
      patches: [
        { table: 'articles', id, before: null, after },
        ...highlightPatches(library, context, id, article.highlights),
      ],
    };
  };
}

/**
 * Adds those highlights of an export that the article lacks; one in the trash stays there.
 * Throws as `adoptArticle` does.
 */
export function addExportedHighlights(
  id: string,
  highlights: readonly JsonHighlight[],
): Operation<ArticleRecord> {
  return (library, context) => {
    const article = recordIn(library.articles, id);
    if (article === null) throw unknownArticle(id);
    const own = Object.values(library.highlights).filter((highlight) => highlight.article === id);
    const missing = highlights.filter((highlight) => !own.some((each) => isSameMark(each, highlight)));
    return {
      kind: 'article-import',
      subject: id,
      value: article,
      patches: highlightPatches(library, context, id, missing),
    };
  };
}

function isSameMark(own: HighlightRecord, exported: JsonHighlight): boolean {
  return (
    own.id === exported.id ||
    (own.created === exported.created && own.target.quote.exact === exported.target.quote.exact)
  );
}

function highlightPatches(
  library: LibraryFile,
  { newId }: OperationContext,
  article: string,
  highlights: readonly JsonHighlight[],
): Patch[] {
  return highlights.map((highlight) => {
    const id = recordIn(library.highlights, highlight.id) === null ? highlight.id : newId('highlight');
    return {
      table: 'highlights',
      id,
      before: null,
      after: {
        ...without(highlight, 'placement'),
        id,
        article,
        note: parseNote(highlight.note),
        tags: parseTags(highlight.tags),
        ...(highlight.layer !== undefined && { layer: parseLayer(highlight.layer) }),
        trashed: null,
      },
    };
  });
}
