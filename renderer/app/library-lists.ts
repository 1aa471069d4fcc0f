import type { LibraryView } from '../../core/ipc/contract.ts';
import type { ArticleRecord, HighlightRecord } from '../../core/library/records.ts';
import { tagsOf } from '../../core/library/tags.ts';
import { countNotes, type ArticleSummary } from '../components/article-row/article-summary.ts';
import type { ListCounts, NavEntry } from '../components/library-nav/library-nav.ts';
import type { ListPlace } from '../components/library-nav/list-place.ts';
import type { TrashedMark } from '../components/trash-list/trash-list.ts';

/** What the window shows of a library, derived once a change. */
export interface LibraryLists {
  /** All articles that are not in the trash. */
  readonly summaries: readonly ArticleSummary[];
  readonly counts: ListCounts;
  readonly collections: readonly NavEntry[];
  /** By name. */
  readonly tags: readonly NavEntry[];
  readonly trashedArticles: readonly ArticleRecord[];
  readonly trashedMarks: readonly TrashedMark[];
}

/** What the lists are derived from. */
export type ListSource = Pick<LibraryView, 'articles' | 'highlights' | 'collections' | 'positions'>;

/** Derives the lists of a library. Takes time in proportion to its size; notes are read for tags once each. */
export function deriveLists(view: ListSource): LibraryLists {
  const byArticle = new Map<string, HighlightRecord[]>();
  const trashedMarks: TrashedMark[] = [];
  for (const highlight of Object.values(view.highlights)) {
    const article = view.articles[highlight.article];
    if (article?.trashed !== null) continue;
    if (highlight.trashed !== null) {
      trashedMarks.push({ highlight, title: article.title });
      continue;
    }
    const marks = byArticle.get(article.id);
    if (marks === undefined) byArticle.set(article.id, [highlight]);
    else marks.push(highlight);
  }
  const records = Object.values(view.articles);
  const summaries = records
    .filter(({ trashed }) => trashed === null)
    .map((record) => ({
      record,
      position: view.positions[record.id] ?? null,
      highlights: byArticle.get(record.id) ?? [],
    }));
  const trashedArticles = records.filter(({ trashed }) => trashed !== null);
  const inState = (state: ArticleRecord['state']): number =>
    summaries.filter(({ record }) => record.state === state).length;
  return {
    summaries,
    counts: {
      all: summaries.length,
      unread: inState('unread'),
      reading: inState('reading'),
      finished: inState('finished'),
      notes: summaries.reduce((sum, summary) => sum + countNotes(summary), 0),
      trash: trashedArticles.length + trashedMarks.length,
    },
    collections: Object.values(view.collections)
      .map(({ id, name }) => ({
        id,
        name,
        count: summaries.filter(({ record }) => record.collections.includes(id)).length,
      }))
      .sort(byName),
    tags: countTags(summaries),
    trashedArticles: trashedArticles.sort((a, b) => newestFirst(a.trashed, b.trashed)),
    trashedMarks: trashedMarks.sort((a, b) => newestFirst(a.highlight.trashed, b.highlight.trashed)),
  };
}

/** The articles of a list; all of them for the lists of notes and of the trash, which show other things. */
export function articlesAt(place: ListPlace, { summaries }: LibraryLists): readonly ArticleSummary[] {
  switch (place.at) {
    case 'tag':
      return summaries.filter((summary) => summaryTags(summary).has(place.tag));
    case 'collection':
      return summaries.filter(({ record }) => record.collections.includes(place.collection));
    case 'list': {
      const { list } = place;
      if (list === 'all' || list === 'notes' || list === 'trash') return summaries;
      return summaries.filter(({ record }) => record.state === list);
    }
  }
}

/** The articles read last first, then those never opened, newest first. */
export function recentArticles({ summaries }: LibraryLists): readonly ArticleRecord[] {
  return [...summaries]
    .sort(
      (a, b) =>
        newestFirst(a.position?.at ?? null, b.position?.at ?? null) ||
        newestFirst(a.record.imported, b.record.imported),
    )
    .map(({ record }) => record);
}

function countTags(summaries: readonly ArticleSummary[]): readonly NavEntry[] {
  const counts = new Map<string, number>();
  for (const summary of summaries) {
    for (const tag of summaryTags(summary)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ id: name, name, count })).sort(byName);
}

/** Tags of an article, of its note, and of its highlights and their notes. */
function summaryTags({ record, highlights }: ArticleSummary): ReadonlySet<string> {
  return new Set([...tagsOf(record), ...highlights.flatMap(tagsOf)]);
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function byName(a: NavEntry, b: NavEntry): number {
  return collator.compare(a.name, b.name);
}

/** ISO 8601 in UTC sorts as text. */
function newestFirst(a: string | null, b: string | null): number {
  return (b ?? '') < (a ?? '') ? -1 : (b ?? '') > (a ?? '') ? 1 : 0;
}
