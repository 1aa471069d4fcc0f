import type { JsonArticle } from '../../core/export/json-export.ts';
import { sha256 } from '../store/hash.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { ImportCandidate, LocatedSource } from './import-candidates.ts';
import { jsonExportIn } from './import-postil-export.ts';
import { articlesOfBytes } from './import-source.ts';
import type { SignedReading } from './reading/read-signed.ts';
import type { ReadApart } from './reading/reader-pool.ts';

/** What is known of a candidate before the library is changed. */
export type PreparedCandidate =
  | { readonly kind: 'export'; readonly source: LocatedSource; readonly articles: readonly JsonArticle[] }
  | {
      readonly kind: 'source';
      readonly source: LocatedSource;
      /** SHA-256 of the bytes. */
      readonly original: string;
      /** `null` when the library had the same bytes: nothing needed to be read. */
      readonly reading: SignedReading | null;
    }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Reads a candidate as far as that needs no change of the library. Never rejects. */
export async function prepareCandidate(
  store: LibraryStore,
  candidate: ImportCandidate,
  read: ReadApart,
  signal: AbortSignal | undefined,
): Promise<PreparedCandidate> {
  try {
    signal?.throwIfAborted();
    const source = await candidate.read();
    const articles = jsonExportIn(source);
    if (articles !== null) return { kind: 'export', source, articles };
    const original = sha256(source.bytes);
    const isKnown = articlesOfBytes(store.current, original).length > 0;
    return { kind: 'source', source, original, reading: isKnown ? null : await read(source, signal) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
