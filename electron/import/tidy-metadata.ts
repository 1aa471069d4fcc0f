import type { ImportedArticle } from './imported-article.ts';

/** No title and no list of authors is longer; a record that says more holds something else. In characters. */
const longestField = 1000;
/** Longer addresses are of no use to a reader. In UTF-16 units. */
const longestAddress = 8192;

/** An article whose metadata can stand in a record: each in one line and of bounded length, addresses of the web only. */
export function tidyMetadata(article: ImportedArticle): ImportedArticle {
  const { title, byline, site, url } = article;
  return {
    ...article,
    title: oneLine(title),
    byline: byline === null ? null : oneLine(byline),
    site: site === null ? null : oneLine(site),
    url: url !== null && url.length <= longestAddress && /^https?:\/\//iu.test(url) ? url : null,
  };
}

function oneLine(text: string): string {
  const clean = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (clean.length <= longestField) return clean;
  return `${Array.from(clean.slice(0, 2 * longestField))
    .slice(0, longestField)
    .join('')}…`;
}
