import { findArticle } from '../../core/library/find-record.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { ImportError } from '../import/imported-article.ts';
import { sha256 } from '../store/hash.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { currentRevision } from './current-revision.ts';
import { readRequest } from './import-candidates.ts';
import type { ImportRequest } from './import-items.ts';
import { inTurn } from './in-turn.ts';
import { revise } from './keep-revision.ts';
import { countMarks } from './place-highlights.ts';
import { readers } from './reading/reader-pool.ts';

/** What became of an article's highlights in its new text. */
export interface UpdateReport {
  readonly id: string;
  readonly revision: number;
  /** How many highlights stand where they stood. */
  readonly exact: number;
  readonly moved: number;
  readonly approximate: number;
  readonly orphans: number;
}

/**
 * Makes the given file or content the newest revision of an article, and says how its highlights fare. The same bytes
 * as the current revision's make no new one. Throws `OperationError`, `ImportError` or `StoreError`; the article is
 * then as it was.
 */
export async function updateArticle(
  store: LibraryStore,
  id: string,
  request: ImportRequest,
): Promise<UpdateReport> {
  return inTurn(store.folder, async () => {
    const before = findArticle(store.current, id);
    const source = await readRequest(request);
    if (currentRevision(before).original === sha256(source.bytes)) return reportOn(store, before);
    const { source: read } = await readers.read(source);
    if (read.kind === 'book') {
      throw new ImportError(
        'unsupported',
        'A book is several articles, and no revision of one. Nothing was changed.',
      );
    }
    const { article } = read;
    const original = { original: await store.keepOriginal(source.bytes), name: source.name };
    return reportOn(store, await revise(store, before, original, article));
  });
}

async function reportOn(store: LibraryStore, article: ArticleRecord): Promise<UpdateReport> {
  const { orphan, ...others } = await countMarks(store, article);
  return { id: article.id, revision: currentRevision(article).revision, ...others, orphans: orphan };
}
