import type { ImportErrorCode } from '../../import/imported-article.ts';
import type { SignedReading } from './read-signed.ts';

/** What a reading thread answers to a source; its first message, before any was asked for, is `ready`. */
export type ReadingAnswer =
  | { readonly status: 'ready' }
  | { readonly status: 'read'; readonly reading: SignedReading }
  /** An `ImportError`, which does not keep its class between threads. */
  | { readonly status: 'refused'; readonly code: ImportErrorCode; readonly message: string }
  | { readonly status: 'broken'; readonly error: unknown };
