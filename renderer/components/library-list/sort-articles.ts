import { currentRevision, type ArticleSummary } from '../article-row/article-summary.ts';

/** What a list of articles can be sorted by. */
export const sortKeys = ['added', 'title', 'length'] as const;
export type SortKey = (typeof sortKeys)[number];

export const sortNames: Readonly<Record<SortKey, string>> = {
  added: 'Added',
  title: 'Title',
  length: 'Length',
};

export interface SortOrder {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** Newest first. */
export const defaultOrder: SortOrder = { by: 'added', descending: true };

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The articles in order; equal ones keep the order of their import. The given array stays as it is. */
export function sortArticles(articles: readonly ArticleSummary[], order: SortOrder): ArticleSummary[] {
  const sign = order.descending ? -1 : 1;
  return [...articles].sort((a, b) => sign * compare(a, b, order.by) || byImport(a, b));
}

/** The order after a click on a column's head: the other way round, or what one expects of that column first. */
export function nextOrder(order: SortOrder, by: SortKey): SortOrder {
  return order.by === by ? { by, descending: !order.descending } : { by, descending: by === 'added' };
}

function compare(a: ArticleSummary, b: ArticleSummary, by: SortKey): number {
  switch (by) {
    case 'added':
      return byImport(a, b);
    case 'title':
      return collator.compare(a.record.title, b.record.title);
    case 'length':
      return (currentRevision(a.record)?.words ?? 0) - (currentRevision(b.record)?.words ?? 0);
  }
}

/** ISO 8601 in UTC sorts as text. */
function byImport(a: ArticleSummary, b: ArticleSummary): number {
  return a.record.imported < b.record.imported ? -1 : a.record.imported > b.record.imported ? 1 : 0;
}
