import type { ArticleRecord } from '../library/records.ts';

/** Who wrote the article, where and when it was published: the parts that are known, without the address. */
export function sourceLine({ byline, site, published }: ArticleRecord): string {
  return [byline, site, publicationDay(published)].filter((part) => part !== null && part !== '').join(' · ');
}

/** The day, such as `2026-03-04`, of a date or date-time as a source states it. */
export function publicationDay(published: string | null): string | null {
  return published?.slice(0, 'YYYY-MM-DD'.length) ?? null;
}

/** An address that a page may link to: one of the web. */
export function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url);
}
