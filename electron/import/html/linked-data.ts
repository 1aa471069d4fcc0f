import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** What a page's JSON-LD says of its article; `null` for what it does not say. */
export interface LinkedData {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the first article that a page describes in JSON-LD (https://schema.org/Article). */
export function readLinkedData(document: Document): LinkedData {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const items = blocks.flatMap((block) => itemsIn(parseJson(block.textContent)));
  const article = items.find(isArticle) ?? {};
  const named = (value: unknown): unknown => findNamed(value, items);
  return {
    title: textOf(article.headline) ?? textOf(article.name),
    byline: namesOf(named(article.author ?? article.creator)),
    site: namesOf(named(article.publisher)),
    url: textOf(article.url) ?? textOf(article.mainEntityOfPage) ?? textOf(article['@id']),
    published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    modified: textOf(article.dateModified),
    language: textOf(article.inLanguage),
  };
}

/** Pages carry JSON-LD that is no JSON often enough; it says nothing then. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/gu, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function itemsIn(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(itemsIn);
  if (!isFields(value)) return [];
  const inner = [value['@graph'], value.mainEntity, value.mainEntityOfPage, value.hasPart];
  return [value, ...inner.flatMap((item) => (typeof item === 'object' ? itemsIn(item) : []))];
}

/** What stands elsewhere in the graph and is named here by its `@id` only. */
function findNamed(value: unknown, items: readonly Fields[]): unknown {
  if (Array.isArray(value)) return value.map((item) => findNamed(item, items));
  if (!isFields(value) || value.name !== undefined || value['@id'] === undefined) return value;
  return items.find((item) => item['@id'] === value['@id'] && item.name !== undefined) ?? value;
}

function isArticle(item: Fields): boolean {
  const types: readonly unknown[] = Array.isArray(item['@type']) ? item['@type'] : [item['@type']];
  return types.some((type) => typeof type === 'string' && /(?:Article|Posting|Report|Review)$/u.test(type));
}

function textOf(value: unknown): string | null {
  if (isFields(value)) return textOf(value['@id'] ?? value.name);
  const text =
    typeof value === 'string'
      ? withoutMarkup(value)
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim()
      : '';
  return text === '' ? null : text;
}

/** Many programs write text for JSON-LD as they write it for a page: with its escapes, and tags. */
function withoutMarkup(text: string): string {
  if (!/&#?\w+;|<\/?[a-z]/iu.test(text)) return text;
  let plain = '';
  const pending: DefaultTreeAdapterTypes.ChildNode[] = parseFragment(text).childNodes.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (defaultTreeAdapter.isTextNode(node)) plain += node.value;
    else if ('childNodes' in node) pending.push(...node.childNodes.toReversed());
  }
  return plain;
}

function namesOf(value: unknown): string | null {
  if (typeof value === 'string') return textOf(value);
  const people: readonly unknown[] = Array.isArray(value) ? value : isFields(value) ? [value] : [];
  const names = people.flatMap((person) => namesOf(isFields(person) ? person.name : person) ?? []);
  return names.length === 0 ? null : names.join(', ');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
