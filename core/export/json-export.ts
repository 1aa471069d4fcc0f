import type { Placement } from '../annotation/target.ts';
import type { ArticleTree } from '../article/tree.ts';
import type { ArticleRecord, HighlightRecord, RevisionRecord, Settings } from '../library/records.ts';
import type { ExportedAsset } from './export-slice.ts';

/** Says that a JSON document is an export of Postil. */
export const jsonExportFormat = 'postil-export';

/** Raised when an older Postil could misread what a newer one writes. */
export const jsonExportVersion = 1;

/** An article of the JSON export: its record without what belongs to the one library it came from. */
export interface JsonArticle extends Omit<ArticleRecord, 'collections' | 'trashed' | 'revisions'> {
  /** What is known of the imported file; its bytes stay in the library that exported it. */
  readonly source: Omit<RevisionRecord, 'revision'>;
  readonly tree: ArticleTree;
  readonly assets: readonly ExportedAsset[];
  readonly highlights: readonly JsonHighlight[];
}

/** A highlight of the JSON export. */
export interface JsonHighlight extends Omit<HighlightRecord, 'article' | 'trashed'> {
  /** Its place in the tree's text, for other programs: Postil itself goes by `target` and does not read it. */
  readonly placement?: Placement;
}

/** The whole document. */
export interface JsonExport {
  readonly format: typeof jsonExportFormat;
  readonly version: typeof jsonExportVersion;
  /** ISO 8601, UTC. */
  readonly exported: string;
  /** What the reader calls the colours, for other programs: Postil itself does not read it. */
  readonly colorNames?: Settings['colorNames'];
  readonly articles: readonly JsonArticle[];
}
