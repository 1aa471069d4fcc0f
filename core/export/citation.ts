import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { ArticleRecord, HighlightRecord } from '../library/records.ts';
import { postilLink } from './postil-link.ts';
import { inQuotationMarks } from './quotation-marks.ts';
import { isWebAddress, publicationDay } from './source-line.ts';

/** The same words for programs that take plain text and for those that take HTML. */
export interface Citation {
  /** Lines parted by a line feed; none at the end. */
  readonly text: string;
  /** A fragment: nothing in it runs or is fetched. */
  readonly html: string;
}

/**
 * A marked passage for a text of the reader's own: the words as they were marked, whole and in quotation marks of
 * the article's language, then who wrote them, where and when, the article's address, and the link that opens the
 * passage in Postil, or the article where the passage is not marked. What is not known is left out.
 */
export function citePassage({
  record,
  highlight,
}: {
  readonly record: ArticleRecord;
  readonly highlight: Pick<HighlightRecord, 'target'> & { readonly id?: string };
}): Citation {
  const link = postilLink(record.id, highlight.id);
  const quote = inQuotationMarks(highlight.target.quote.exact.trim(), record.language);
  const lines = quote.split('\n').filter((line) => line.trim() !== '');
  const source = isWebAddress(record.url) ? record.url : link;
  const quotation = h(
    'blockquote',
    { cite: source, ...languageOf(record) },
    lines.map((line) => h('p', { dir: 'auto' }, line)),
  );
  return {
    text: [...lines, `— ${sourceText(record)}`, ...addresses(record, link)].join('\n'),
    html: toHtml([quotation, sourceElement(record, link, '— ')]),
  };
}

/** An article: who wrote it, its title, where and when, its address and the link that opens it in Postil. */
export function citeArticle(record: ArticleRecord): Citation {
  const link = postilLink(record.id);
  return {
    text: [sourceText(record), ...addresses(record, link)].join('\n'),
    html: toHtml(sourceElement(record, link, '')),
  };
}

function sourceText({ byline, title, language, site, published }: ArticleRecord): string {
  return known([byline, inQuotationMarks(title, language), site, publicationDay(published)]).join(', ');
}

function sourceElement(record: ArticleRecord, link: string, lead: string): Element {
  const { byline, title, url, site, published } = record;
  const day = publicationDay(published);
  const cited = h('cite', { dir: 'auto', ...languageOf(record) }, title);
  const address = url === null || isWebAddress(url) ? null : h('bdi', url);
  const parts: Element[] = [
    ...known([byline]).map((name) => h('bdi', name)),
    isWebAddress(url) ? h('a', { href: url }, cited) : cited,
    ...known([site]).map((name) => h('bdi', name)),
    ...known([day]).map((date) => h('time', { dateTime: date }, date)),
    ...(address === null ? [] : [address]),
    h('a', { href: link }, 'Open in Postil'),
  ];
  return h('p', [
    lead,
    ...parts.flatMap((part, index): ElementContent[] =>
      index === 0 ? [part] : [{ type: 'text', value: ', ' }, part],
    ),
  ]);
}

function addresses({ url }: ArticleRecord, link: string): readonly string[] {
  return [...known([url]), link];
}

function languageOf({ language }: ArticleRecord): { readonly lang?: string } {
  return language === null ? {} : { lang: language };
}

function known(parts: readonly (string | null)[]): readonly string[] {
  return parts.filter((part): part is string => part !== null && part !== '');
}
