import type { ArticleRecord } from '../../../core/library/records.ts';

/** What names an article's source: the publication, else the host of its address, else its author; may be empty. */
export function sourceOf(record: ArticleRecord | null): string {
  if (record === null) return '';
  const { site, url, byline } = record;
  if (site !== null) return site;
  if (url !== null && URL.canParse(url)) return new URL(url).hostname.replace(/^www\./, '');
  return byline ?? '';
}
