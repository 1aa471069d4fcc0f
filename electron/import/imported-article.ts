import type { ArticleTree } from '../../core/article/tree.ts';
import type { EncodingSource } from '../../core/library/records.ts';

/** Bytes to be read as an article, and what is known of them. */
export interface ImportSource {
  readonly bytes: Uint8Array;
  /** The file's own name, or `null` for pasted text and standard input. */
  readonly name: string | null;
  /** Said by the caller (`--type`, the clipboard); otherwise told from the name and the bytes. */
  readonly mediaType?: string | undefined;
  /**
   * The folder of the file, in which the images that it names may lie; nothing outside of it is read. Absent or
   * `null` for content without a file.
   */
  readonly folder?: string | null | undefined;
}

/** An image that came with the article. */
export interface ImportedAsset {
  /** `<sha256>.<extension>`, as `image.url` names it after `asset:`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a reader of one source format makes of the bytes. */
export interface ImportedArticle {
  readonly tree: ArticleTree;
  readonly title: string;
  readonly titleDerived: boolean;
  readonly byline: string | null;
  readonly site: string | null;
  readonly url: string | null;
  /** ISO 8601 date or date-time as the source states it. */
  readonly published: string | null;
  /** ISO 8601 date or date-time: when the text was last changed, as the source states it. */
  readonly modified?: string | null;
  /** ISO 8601, UTC: when the page was saved, where its file says so. */
  readonly saved?: string;
  /** BCP 47, or `null` when it could not be told. */
  readonly language: string | null;
  readonly mediaType: string;
  /** How the bytes were read as text, such as `utf-8`. */
  readonly encoding: string;
  /** How the encoding was told: by a byte order mark, by what the source says, or by what the bytes look like. */
  readonly encodingFrom?: EncodingSource;
  readonly assets: readonly ImportedAsset[];
}

/** What every message about a failed import ends with. */
export const unchanged = 'The library is as it was.';

export type ImportErrorCode =
  'not-found' | 'unreadable' | 'empty' | 'binary' | 'unsupported' | 'too-large' | 'no-text';

/** Why something could not be imported, in one line for the user. The library is as it was. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
