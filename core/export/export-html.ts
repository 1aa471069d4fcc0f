import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { HighlightRecord } from '../library/records.ts';
import { tagsOf } from '../library/tags.ts';
import { htmlStylesheet } from './export-html-styles.ts';
import { aboutPassage, orphansHeading, passagesOf } from './export-slice.ts';
import type { ExportedArticle, ExportSlice, Passage } from './export-slice.ts';
import { noteToHast } from './note-to-hast.ts';
import { postilLink } from './postil-link.ts';
import { isWebAddress, sourceLine } from './source-line.ts';

/**
 * The notes as one HTML page that needs nothing else: no script, no font, no image, no address that is fetched.
 * It follows the reader's light or dark setting and prints in colour. The page is built as a tree and written by
 * its serializer, which escapes every title, quote and note; links are kept only to web and
 * mail addresses and into the library.
 */
export function exportHtml(slice: ExportSlice): string {
  const [only, ...others] = slice.articles;
  const title = only !== undefined && others.length === 0 ? only.record.title : 'Notes from Postil';
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', {
            httpEquiv: 'Content-Security-Policy',
            content: "default-src 'none'; style-src 'unsafe-inline'",
          }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('title', title),
          h('style', htmlStylesheet),
        ]),
        h('body', [
          h(
            'main',
            slice.articles.map((article) => articleElement(article, slice)),
          ),
        ]),
      ]),
    ],
  };
  return toHtml(page);
}

function articleElement(article: ExportedArticle, slice: ExportSlice): Element {
  const { record } = article;
  const { placed, orphans } = passagesOf(article);
  const elementOf = (passage: Passage): Element => passageElement(passage, slice);
  return h('article', record.language === null ? {} : { lang: record.language }, [
    h('header', [h('h1', { dir: 'auto' }, record.title), ...sourceElements(article)]),
    ...noteElements(record, slice),
    ...placed.map(elementOf),
    ...(orphans.length === 0 ? [] : [h('h2', { lang: 'en' }, orphansHeading), ...orphans.map(elementOf)]),
  ]);
}

function sourceElements({ record }: ExportedArticle): Element[] {
  const source = sourceLine(record);
  const parts: ElementContent[] = source === '' ? [] : [{ type: 'text', value: source }];
  if (record.url !== null) {
    if (parts.length > 0) parts.push({ type: 'text', value: ' · ' });
    parts.push(isWebAddress(record.url) ? h('a', { href: record.url }, record.url) : h('span', record.url));
  }
  return parts.length === 0 ? [] : [h('p.source', { dir: 'auto' }, parts)];
}

function passageElement(passage: Passage, slice: ExportSlice): Element {
  const { record, paragraphs } = passage;
  const { mark, more } = aboutPassage(passage, slice.settings);
  const about: ElementContent[] = [
    h('a', { href: postilLink(record.article, record.id) }, mark),
    ...more.map((part) => ` · ${part}`),
    ...tagsOf(record).map((tag) => ` · #${tag}`),
  ].map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
  return h('section', { id: record.id }, [
    h(
      'blockquote',
      { className: [record.color, record.style] },
      paragraphs.map((line) => h('p', { dir: 'auto' }, [h('mark', line)])),
    ),
    ...noteElements(record, slice),
    h('p.about', { lang: 'en' }, about),
  ]);
}

function noteElements(
  { id, note }: Pick<HighlightRecord, 'id' | 'note'>,
  { nameOf }: ExportSlice,
): Element[] {
  return note === '' ? [] : [h('div.note', { dir: 'auto' }, noteToHast(note, id, nameOf))];
}
