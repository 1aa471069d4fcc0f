/** What a page says of itself in `meta` elements, by name, in lower case. */
export type PageTags = ReadonlyMap<string, readonly string[]>;

/** Reads all `meta` elements of a page in one walk: Open Graph, Dublin Core, and what search engines read. */
export function readPageTags(document: Document): PageTags {
  const tags = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((key) => element.getAttribute(key));
    const content = cleanText(element.getAttribute('content'));
    const name = names
      .find((candidate) => candidate !== null)
      ?.toLowerCase()
      .trim();
    if (name === undefined || content === null) continue;
    tags.set(name, [...(tags.get(name) ?? []), content]);
  }
  return tags;
}

/** All that a page says under the first of these names that it uses, each once, or `null`. */
export function tagsNamed(tags: PageTags, ...names: readonly string[]): string[] | null {
  const found = names.map((name) => tags.get(name)).find((values) => values !== undefined);
  return found === undefined ? null : [...new Set(found)];
}

/** The first thing that a page says under the first of these names that it uses, or `null`. */
export function tagNamed(tags: PageTags, ...names: readonly string[]): string | null {
  return tagsNamed(tags, ...names)?.[0] ?? null;
}

/** Text with its white space collapsed and without control characters; `null` when nothing is left. */
export function cleanText(text: string | null | undefined): string | null {
  const clean = text?.replace(/[\s\p{Cc}]+/gu, ' ').trim() ?? '';
  return clean === '' ? null : clean;
}
