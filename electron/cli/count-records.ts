import type { RecordCounts } from '../../core/library/restore-operations.ts';

/** Such as `2 articles and 1 highlight`. */
export function countRecords({ articles, highlights }: RecordCounts): string {
  return `${count(articles, 'article')} and ${count(highlights, 'highlight')}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
