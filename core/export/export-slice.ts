import type { Placement } from '../annotation/target.ts';
import type { ArticleTree } from '../article/tree.ts';
import { layerOf } from '../library/layers.ts';
import type { NoteLinkTarget } from '../library/note-link-syntax.ts';
import type { ArticleRecord, HighlightRecord, Settings } from '../library/records.ts';
import { markInWords } from './mark-in-words.ts';

/** A highlight and where it stands in the text that is exported with it. */
export interface ExportedHighlight {
  readonly record: HighlightRecord;
  readonly placement: Placement;
}

/** An image of the article, for formats that carry the article itself. */
export interface ExportedAsset {
  /** As `image.url` names it after `asset:`. */
  readonly name: string;
  readonly base64: string;
}

export interface ExportedArticle {
  readonly record: ArticleRecord;
  /** The current revision. */
  readonly tree: ArticleTree;
  /** SHA-256 (hex) of `text` in UTF-8. */
  readonly textHash: string;
  /** The tree's text, in which the placements count. */
  readonly text: string;
  readonly highlights: readonly ExportedHighlight[];
  readonly assets: readonly ExportedAsset[];
}

/** What an export is made of: nothing that lies in the trash. */
export interface ExportSlice {
  readonly articles: readonly ExportedArticle[];
  /** ISO 8601, UTC: when the export was made. */
  readonly exported: string;
  /** What the reader calls the colours. */
  readonly settings: Pick<Settings, 'colorNames'>;
  /** What a link of a note is called that has no words of its own; `null` when it points at nothing. */
  readonly nameOf: (target: NoteLinkTarget) => string | null;
}

/** Stands over the passages that were marked in an older text and are not in the current one. */
export const orphansHeading = 'Passages that are no longer in the text';

/** A passage as the formats for readers show it. */
export interface Passage {
  readonly record: HighlightRecord;
  readonly placement: Placement;
  /** The marked words, one string a paragraph. */
  readonly paragraphs: readonly string[];
}

/**
 * An article's passages in document order, and after them those that have no place in the text any more, oldest
 * first. A passage that was found again in other words is quoted as the reader marked it.
 */
export function passagesOf(article: ExportedArticle): {
  placed: readonly Passage[];
  orphans: readonly Passage[];
} {
  const placed: (Passage & { start: number; end: number })[] = [];
  const orphans: Passage[] = [];
  for (const { record, placement } of article.highlights) {
    const quote = record.target.quote.exact;
    const paragraphs = quote.split('\n').filter((line) => line.trim() !== '');
    const passage = { record, placement, paragraphs };
    if (placement.status === 'orphan') orphans.push(passage);
    else placed.push({ ...passage, start: placement.start, end: placement.end });
  }
  return {
    placed: placed
      .sort((a, b) => a.start - b.start || a.end - b.end || compare(a.record.created, b.record.created))
      .map(({ record, placement, paragraphs }) => ({ record, placement, paragraphs })),
    orphans: orphans.sort((a, b) => compare(a.record.created, b.record.created)),
  };
}

/** A passage's mark in words, and what else there is to say of it but its tags; for readers. */
export function aboutPassage(
  { record, placement }: Passage,
  settings: ExportSlice['settings'],
): { readonly mark: string; readonly more: readonly string[] } {
  const layer = layerOf(record);
  return {
    mark: markInWords(record, settings),
    more: [
      ...(layer === '' ? [] : [`in the layer “${layer}”`]),
      ...(placement.status === 'approximate' ? ['found again in similar words'] : []),
    ],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
