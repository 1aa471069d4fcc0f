import { findDate } from '../../../core/article/parse-date.ts';
import { parseLanguageTag } from '../detect-language.ts';
import { cleanByline } from './clean-byline.ts';
import { readLinkedData } from './linked-data.ts';
import { readPageMarks } from './page-marks.ts';
import { cleanText, readPageTags, tagNamed, tagsNamed } from './page-tags.ts';
import { pageTitle } from './page-title.ts';

const titleTags = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'parsely-title',
];
const authorTags = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'parsely-author',
  'byl',
];
const dateTags = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'citation_publication_date',
  'citation_date',
  'pubdate',
  'parsely-pub-date',
];
/** Of single publishers and services, most of which state the day alone. */
const otherDateTags = [
  'og:article:published_time',
  'publish_date',
  'publishdate',
  'pub_date',
  'sailthru.date',
  'dcsext.articlefirstpublished',
];

const changeTags = [
  'article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revised',
];

/** What a page says of its article outside the text. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
}

/**
 * Reads a page's metadata: what it says to machines (JSON-LD, Open Graph, Dublin Core, `meta`) before the marks on what
 * it shows (microdata, RDFa, hAtom, `time`). `source` is the page's markup, in whose first comment programs that save
 * pages note the address.
 */
export function readPageMetadata(document: Document, source: string): PageMetadata {
  const data = readLinkedData(document);
  const marks = readPageMarks(document);
  const tags = readPageTags(document);
  const site =
    data.site ?? tagNamed(tags, 'og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title');
  const title = data.title ?? tagNamed(tags, ...titleTags) ?? marks.title ?? cleanText(document.title);
  const authors = tagsNamed(tags, ...authorTags)
    ?.flatMap((author) => toByline(author) ?? [])
    .join(', ');
  const saved = savedFrom(source);
  return {
    title: pageTitle(title, site, document),
    byline: toByline(data.byline ?? cleanText(authors) ?? marks.byline),
    site,
    url: firstUrl(
      saved,
      document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
      tagNamed(tags, 'og:url'),
      data.url,
      tagNamed(tags, 'dc.identifier', 'dcterms.identifier', 'citation_public_url', 'twitter:url'),
      saved,
      document.querySelector('base')?.getAttribute('href'),
    ),
    published:
      toDate(data.published) ??
      toDate(tagNamed(tags, ...dateTags)) ??
      toDate(marks.published) ??
      toDate(tagNamed(tags, ...otherDateTags)) ??
      toDate(document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null),
    modified: toDate(data.modified) ?? toDate(tagNamed(tags, ...changeTags)) ?? toDate(marks.modified),
    language: toLanguage(
      document.documentElement.getAttribute('lang') ??
        document.documentElement.getAttribute('xml:lang') ??
        tagNamed(tags, 'content-language', 'dc.language', 'dcterms.language', 'og:locale') ??
        data.language,
    ),
  };
}

/** An author's name; that of an account is none. */
function toByline(author: string | null): string | null {
  return author?.startsWith('@') === true ? null : cleanByline(author);
}

/** The date as it is stated when that is ISO 8601 already, else as it can be read. */
function toDate(stated: string | null): string | null {
  if (stated === null) return null;
  const iso = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.exec(
    stated.trim(),
  );
  const day = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(stated.trim());
  return iso?.[0] ?? findDate(day?.slice(1).join('-') ?? stated)?.date ?? null;
}

function toLanguage(tag: string | null): string | null {
  return tag === null || tag.trim() === '' ? null : parseLanguageTag(tag);
}

/** Browsers (“saved from url=(0019)…”), SingleFile (“url: …”) and others name the address in a comment at the start. */
function savedFrom(source: string): string | null {
  // `-{2}`: Vite's parser takes a line that begins with the signs of an HTML comment for one, also in a pattern.
  const comments = source.slice(0, 4000).matchAll(/<!-{2}([\s\S]*?)-->/gu);
  for (const [, comment = ''] of comments) {
    const address = /\burl["']?\s*[:=]\s*(?:\(\d+\))?["']?(https?:\/\/[^\s"'<>]+)/iu.exec(comment)?.[1];
    if (address !== undefined) return address;
  }
  return null;
}

/** The first address of the web; one that is relative is resolved against where the page was saved from. */
function firstUrl(
  saved: string | null,
  ...candidates: readonly (string | null | undefined)[]
): string | null {
  for (const candidate of candidates) {
    const address = candidate?.trim() ?? '';
    if (/^https?:\/\/./iu.test(address)) return address;
    if (address === '' || saved === null || !URL.canParse(address, saved)) continue;
    const { href, protocol } = new URL(address, saved);
    if (/^https?:$/u.test(protocol)) return href;
  }
  return null;
}
