import type { ArticleRecord } from '../library/records.ts';

/** Who wrote the article, where and when it was published: the parts that are known, without the address. */
export function sourceLine(record: ArticleRecord): string {
  return [record.byline, record.site, record.published?.slice(0, 'YYYY-MM-DD'.length)]
    .filter((part): part is string => part !== null && part !== undefined && part !== '')
    .join(' · ');
}
