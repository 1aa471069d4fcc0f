/** What a page's JSON-LD says of its article; `null` for what it does not say. */
export interface LinkedData {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the first article that a page describes in JSON-LD (https://schema.org/Article). */
export function readLinkedData(document: Document): LinkedData {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const article = blocks.flatMap((block) => itemsIn(parseJson(block.textContent))).find(isArticle) ?? {};
  return {
    title: textOf(article.headline) ?? textOf(article.name),
    byline: namesOf(article.author),
    site: namesOf(article.publisher),
    url: textOf(article.url) ?? textOf(article.mainEntityOfPage),
    published: textOf(article.datePublished),
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
  return Array.isArray(value['@graph']) ? [value, ...value['@graph'].flatMap(itemsIn)] : [value];
}

function isArticle(item: Fields): boolean {
  const types: readonly unknown[] = Array.isArray(item['@type']) ? item['@type'] : [item['@type']];
  return types.some((type) => typeof type === 'string' && /(?:Article|Posting|Report|Review)$/u.test(type));
}

function textOf(value: unknown): string | null {
  if (isFields(value)) return textOf(value['@id'] ?? value.name);
  const text = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
  return text === '' ? null : text;
}

function namesOf(value: unknown): string | null {
  const people: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = people.flatMap((person) => textOf(isFields(person) ? person.name : person) ?? []);
  return names.length === 0 ? null : names.join(', ');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
