/** The address that opens an article, and a highlight in it, in Postil. */
export function postilLink(article: string, highlight?: string): string {
  const link = `postil://article/${encodeURIComponent(article)}`;
  return highlight === undefined ? link : `${link}#${encodeURIComponent(highlight)}`;
}
