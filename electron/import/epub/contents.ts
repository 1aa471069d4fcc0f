import { pathInBook } from './book-paths.ts';
import { parseXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** A line of a book's table of contents. */
export interface ContentsEntry {
  readonly title: string;
  readonly path: string;
  /** The id of the element where it begins; `null` for the beginning of the file. */
  readonly fragment: string | null;
  /** 0 for the outermost. */
  readonly depth: number;
}

/** Reads the table of contents of EPUB 3: the list in the `nav` of the type `toc`. */
export function parseNav(xhtml: string, path: string): ContentsEntry[] {
  const navs = parseXml(xhtml).all('nav');
  const nav = navs.find((candidate) => /\btoc\b/u.test(candidate.attribute('type') ?? '')) ?? navs[0];
  const entries: ContentsEntry[] = [];
  const walk = (list: XmlElement, depth: number): void => {
    for (const item of list.children.filter(({ name }) => name === 'li')) {
      const link =
        item.children.find(({ name }) => name === 'a') ??
        item.children.find(({ name }) => name === 'p')?.all('a')[0];
      add(entries, path, link?.text, link?.attribute('href'), depth);
      for (const inner of item.children.filter(({ name }) => name === 'ol' || name === 'ul'))
        walk(inner, depth + 1);
    }
  };
  for (const list of nav?.children.filter(({ name }) => name === 'ol' || name === 'ul') ?? []) walk(list, 0);
  return entries;
}

/** Reads the table of contents of EPUB 2 (NCX). */
export function parseNcx(xml: string, path: string): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const walk = (points: readonly XmlElement[], depth: number): void => {
    for (const point of points.filter(({ name }) => name === 'navpoint')) {
      const child = (name: string): XmlElement | undefined =>
        point.children.find((candidate) => candidate.name === name);
      add(entries, path, child('navlabel')?.text, child('content')?.attribute('src'), depth);
      walk(point.children, depth + 1);
    }
  };
  walk(parseXml(xml).all('navmap')[0]?.children ?? [], 0);
  return entries;
}

function add(
  entries: ContentsEntry[],
  from: string,
  title: string | undefined,
  address: string | null | undefined,
  depth: number,
): void {
  const place = pathInBook(from, address ?? '');
  if (title === undefined || title === '' || !address || place === null) return;
  entries.push({ title, ...place, depth });
}
