import { parseLanguageTag } from '../detect-language.ts';
import { pathInBook } from './book-paths.ts';
import { parseXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** A file of a book that stands in its reading order. */
export interface SpineItem {
  readonly path: string;
  readonly mediaType: string;
  /** `nav` for the table of contents, among others. */
  readonly properties: readonly string[];
}

/** What a book's package document (OPF 2 and 3) says of it. */
export interface PackageDocument {
  readonly title: string | null;
  /** The names of its authors, parted by commas. */
  readonly byline: string | null;
  readonly publisher: string | null;
  /** ISO 8601: a date, a month or a year. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly spine: readonly SpineItem[];
  /** The paths of the tables of contents of EPUB 3 and EPUB 2. */
  readonly nav: string | null;
  readonly ncx: string | null;
  readonly cover: string | null;
}

/** Reads the package document that stands in the book at `path`. What it does not say is `null` or empty. */
export function parsePackage(xml: string, path: string): PackageDocument {
  const document = parseXml(xml);
  const items = new Map(
    document.all('item').flatMap((item): [string, ManifestItem][] => {
      const href = pathInBook(path, item.attribute('href') ?? '')?.path;
      const id = item.attribute('id');
      if (href === undefined || id === null) return [];
      const mediaType = item.attribute('media-type')?.trim().toLowerCase() ?? '';
      return [[id, { path: href, mediaType, properties: wordsOf(item.attribute('properties')) }]];
    }),
  );
  const spine = document.all('spine')[0];
  const manifest = [...items.values()];
  const cover = document
    .all('reference')
    .find((reference) => /cover/iu.test(reference.attribute('type') ?? ''))
    ?.attribute('href');
  return {
    title: mainTitle(document),
    byline: authorsOf(document),
    publisher: firstText(document, 'publisher'),
    published: publicationDate(document),
    language: parseLanguage(firstText(document, 'language')),
    spine:
      spine?.all('itemref').flatMap((reference): SpineItem[] => {
        const item = items.get(reference.attribute('idref') ?? '');
        return item === undefined ? [] : [item];
      }) ?? [],
    nav: manifest.find(({ properties }) => properties.includes('nav'))?.path ?? null,
    ncx:
      items.get(spine?.attribute('toc') ?? '')?.path ??
      manifest.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')?.path ??
      null,
    cover: cover === null || cover === undefined ? null : (pathInBook(path, cover)?.path ?? null),
  };
}

type ManifestItem = SpineItem;

function mainTitle(document: XmlElement): string | null {
  const titles = document.all('title').filter(({ text }) => text !== '');
  const mainIds = document
    .all('meta')
    .filter((meta) => meta.attribute('property') === 'title-type' && meta.text === 'main')
    .map((meta) => meta.attribute('refines')?.replace(/^#/u, ''));
  return (titles.find((title) => mainIds.includes(title.attribute('id') ?? '')) ?? titles[0])?.text ?? null;
}

/** Those whose role is another one, such as translators, are no authors. */
function authorsOf(document: XmlElement): string | null {
  const roles = new Map(
    document
      .all('meta')
      .filter((meta) => meta.attribute('property') === 'role')
      .map((meta) => [meta.attribute('refines')?.replace(/^#/u, ''), meta.text]),
  );
  const names = document
    .all('creator')
    .filter((creator) => {
      const role = creator.attribute('role') ?? roles.get(creator.attribute('id') ?? '') ?? 'aut';
      return role === 'aut' && creator.text !== '';
    })
    .map(({ text }) => text);
  return [...new Set(names)].join(', ') || firstText(document, 'creator');
}

function publicationDate(document: XmlElement): string | null {
  const dates = document.all('date');
  const date =
    dates.find((candidate) => candidate.attribute('event') === 'publication') ??
    dates.find((candidate) => candidate.attribute('event') === null) ??
    null;
  return (
    /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/u.exec(
      date?.text ?? '',
    )?.[0] ?? null
  );
}

function parseLanguage(tag: string | null): string | null {
  return tag === null || /^und$/iu.test(tag) ? null : parseLanguageTag(tag);
}

function firstText(document: XmlElement, name: string): string | null {
  return document.all(name).find(({ text }) => text !== '')?.text ?? null;
}

function wordsOf(list: string | null): string[] {
  return list?.split(/\s+/u).filter((word) => word !== '') ?? [];
}
