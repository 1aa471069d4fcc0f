import { countPlacements, type PlacementCounts } from '../../core/annotation/count-placements.ts';
import { createResolver } from '../../core/annotation/resolve.ts';
import type { Placement, TextQuote } from '../../core/annotation/target.ts';
import { layOutText } from '../../core/article/article-text.ts';
import { findArticle } from '../../core/library/find-record.ts';
import type { ArticleRecord, HighlightRecord, LibraryFile } from '../../core/library/records.ts';
import { layerOf } from '../../core/library/layers.ts';
import { tagsOf } from '../../core/library/tags.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { currentRevision } from './current-revision.ts';

/** A highlight and where it stands in its article's current text. */
export interface PlacedHighlight {
  readonly record: HighlightRecord;
  readonly placement: Placement;
}

/** One row of the list of highlights. */
export interface HighlightRow {
  readonly id: string;
  readonly article: string;
  readonly status: Placement['status'];
  /** 0 to 1: how much the text there resembles the quote. */
  readonly score: number;
  /** UTF-16 offset in the article's text; `null` for an orphan. */
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: TextQuote;
  readonly color: HighlightRecord['color'];
  readonly style: HighlightRecord['style'];
  readonly note: string;
  /** The highlight's own, and the hashtags of its note. */
  readonly tags: readonly string[];
  readonly created: string;
  readonly modified: string;
  /** Name of the layer; absent when the highlight is in none. */
  readonly layer?: string;
}

/** The highlights of an article that are not in the trash, oldest first. */
export function highlightsOf(library: LibraryFile, article: string): HighlightRecord[] {
  return Object.values(library.highlights)
    .filter((highlight) => highlight.article === article && highlight.trashed === null)
    .sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
}

/**
 * The highlights of one article (an id or the beginning of one), or of all that are not in the trash, each where it
 * stands now: articles in the order of their import, highlights in the order of the text, orphans last.
 */
export async function placeHighlights(store: LibraryStore, article: string | null): Promise<HighlightRow[]> {
  const library = store.current;
  const articles =
    article === null
      ? Object.values(library.articles).filter((record) => record.trashed === null)
      : [findArticle(library, article)];
  const byArticle = Map.groupBy(
    Object.values(library.highlights).filter((highlight) => highlight.trashed === null),
    (highlight) => highlight.article,
  );
  const rows: HighlightRow[] = [];
  for (const record of articles.sort((a, b) =>
    a.imported < b.imported ? -1 : a.imported > b.imported ? 1 : 0,
  )) {
    const placed = await placeIn(store, record, byArticle.get(record.id) ?? []);
    rows.push(...placed.sort(inTextOrder).map(rowOf));
  }
  return rows;
}

/**
 * Places highlights in the article's current text. The text is read only when one of them was made on another.
 */
export async function placeIn(
  store: LibraryStore,
  article: ArticleRecord,
  highlights: readonly HighlightRecord[],
): Promise<PlacedHighlight[]> {
  const { textHash } = currentRevision(article);
  const foreign = highlights.some((highlight) => highlight.target.textHash !== textHash);
  const text = foreign ? layOutText((await store.readArticle(article.id)).tree).text : '';
  const { resolve } = createResolver(text, textHash);
  return highlights.map((record) => {
    const { position, textHash: own } = record.target;
    const placement: Placement =
      own === textHash ? { status: 'exact', ...position, score: 1 } : resolve(record.target);
    return { record, placement };
  });
}

/** How an article's marks fare in its current text. */
export async function countMarks(store: LibraryStore, article: ArticleRecord): Promise<PlacementCounts> {
  const placed = await placeIn(store, article, highlightsOf(store.current, article.id));
  return countPlacements(placed.map(({ placement }) => placement));
}

function inTextOrder(a: PlacedHighlight, b: PlacedHighlight): number {
  const [first, second] = [startOf(a.placement), startOf(b.placement)];
  return first === second ? 0 : first - second;
}

function startOf(placement: Placement): number {
  return placement.status === 'orphan' ? Number.POSITIVE_INFINITY : placement.start;
}

function rowOf({ record, placement }: PlacedHighlight): HighlightRow {
  const placed = placement.status !== 'orphan';
  return {
    id: record.id,
    article: record.article,
    status: placement.status,
    score: placement.score,
    start: placed ? placement.start : null,
    end: placed ? placement.end : null,
    quote: record.target.quote,
    color: record.color,
    style: record.style,
    note: record.note,
    tags: tagsOf(record),
    created: record.created,
    modified: record.modified,
    ...(layerOf(record) !== '' && { layer: layerOf(record) }),
  };
}
