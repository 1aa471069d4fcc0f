import { findDate } from '../../../core/article/parse-date.ts';
import { parseLanguageTag } from '../detect-language.ts';
import { readLinkedData } from './linked-data.ts';

/** What a page says of its article outside the text. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

/**
 * Reads a page's metadata: what it says to machines (JSON-LD, Open Graph, `meta`) before what it shows.
 * `source` is the page's markup, in whose first comment programs that save pages note the address.
 */
export function readPageMetadata(document: Document, source: string): PageMetadata {
  const data = readLinkedData(document);
  const meta = (...names: readonly string[]): string | null => firstMeta(document, names);
  const site = data.site ?? meta('og:site_name', 'application-name') ?? null;
  return {
    title: withoutSite(
      data.title ??
        meta('og:title', 'twitter:title', 'dc.title', 'citation_title') ??
        cleanText(document.title),
      site,
    ),
    byline: toByline(
      data.byline ?? meta('author', 'article:author', 'dc.creator', 'citation_author', 'parsely-author'),
    ),
    site,
    url: firstUrl(
      document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
      meta('og:url'),
      data.url,
      savedFrom(source),
      document.querySelector('base')?.getAttribute('href'),
    ),
    published:
      toDate(data.published) ??
      toDate(
        meta(
          'article:published_time',
          'date',
          'dc.date',
          'dcterms.date',
          'citation_publication_date',
          'pubdate',
          'parsely-pub-date',
        ),
      ) ??
      toDate(document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null),
    language: toLanguage(
      document.documentElement.getAttribute('lang') ?? meta('content-language', 'og:locale') ?? data.language,
    ),
  };
}

function firstMeta(document: Document, names: readonly string[]): string | null {
  const metas = [...document.querySelectorAll('meta')];
  for (const name of names) {
    for (const element of metas) {
      const key =
        element.getAttribute('property') ??
        element.getAttribute('name') ??
        element.getAttribute('http-equiv');
      const content = cleanText(element.getAttribute('content'));
      if (key?.toLowerCase() === name && content !== null) return content;
    }
  }
  return null;
}

/** “Headline | Site” without the site, where the site is known or the rest is clearly the headline. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null) return null;
  const parts = /^(.+?)\s+[|–—»·-]\s+([^|–—»·]+)$/u.exec(title);
  if (parts === null) return title;
  const [, headline = '', last = ''] = parts;
  const known = site !== null && last.toLowerCase().includes(site.toLowerCase());
  return known || (/\s[|»]\s/u.test(title) && headline.split(' ').length >= 3) ? headline : title;
}

/** An author's name; an address of a profile is none. */
function toByline(author: string | null): string | null {
  const name = author?.replace(/^(?:written )?by\s+/iu, '').trim() ?? '';
  return name === '' || /^(?:https?:|@)/iu.test(name) ? null : name;
}

/** The date as it is stated when that is ISO 8601 already, else as it can be read. */
function toDate(stated: string | null): string | null {
  if (stated === null) return null;
  const iso = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.exec(
    stated.trim(),
  );
  return iso?.[0] ?? findDate(stated)?.date ?? null;
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

function firstUrl(...candidates: readonly (string | null | undefined)[]): string | null {
  return (
    candidates.find(
      (candidate) => candidate !== null && candidate !== undefined && /^https?:\/\/./iu.test(candidate),
    ) ?? null
  );
}

function cleanText(text: string | null | undefined): string | null {
  const clean = text?.replace(/\s+/gu, ' ').trim() ?? '';
  return clean === '' ? null : clean;
}
