import type { RecordCounts } from '../../core/library/restore-operations.ts';

/** Such as `2 articles and 1 mark`; what there is none of is left out, and nothing at all is `nothing`. */
export function countRecords({ articles, highlights }: RecordCounts): string {
  const parts = [...count(articles, 'article'), ...count(highlights, 'mark')];
  return parts.length === 0 ? 'nothing' : parts.join(' and ');
}

function count(number: number, noun: string): readonly string[] {
  return number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`];
}
