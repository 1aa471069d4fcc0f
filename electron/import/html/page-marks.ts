import { cleanText } from './page-tags.ts';

/** What a page says of its article by marks on what it shows; `null` for what it does not mark. */
export interface PageMarks {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
}

/** An article that says what it is: schema.org in microdata and RDFa, and the older hAtom. */
const articles =
  '[itemtype*="schema.org/"][itemtype$="Article"], [itemtype$="BlogPosting"], [typeof*="Article"], [typeof*="BlogPosting"], .hentry, .h-entry';
const marks = {
  title:
    '[itemprop~="headline"], [property~="headline"], [property~="schema:headline"], .entry-title, .p-name',
  byline:
    '[itemprop~="author"], [property~="author"], [property~="schema:author"], .vcard.author, .p-author, [rel~="author"]',
  published:
    '[itemprop~="datePublished"], [property~="datePublished"], [property~="schema:datePublished"], .published[title], time.published, time.dt-published, time[pubdate]',
  modified:
    '[itemprop~="dateModified"], [property~="dateModified"], [property~="schema:dateModified"], .updated[title], time.updated, time.dt-updated',
} as const;

/** Reads microdata, RDFa and hAtom of the first article that a page marks; what stands outside it is not asked. */
export function readPageMarks(document: Document): PageMarks {
  const article = document.querySelector(articles);
  if (article === null) return { title: null, byline: null, published: null, modified: null };
  return {
    title: textOf(article.querySelector(marks.title)),
    byline: authorOf(article.querySelector(marks.byline)),
    published: dateOf(article.querySelector(marks.published)),
    modified: dateOf(article.querySelector(marks.modified)),
  };
}

/** A person is marked whole (picture, name, address), and their name in that. */
function authorOf(author: Element | null): string | null {
  return textOf(author?.querySelector('[itemprop~="name"], [property~="name"], .fn, .p-name') ?? author);
}

function dateOf(element: Element | null): string | null {
  const stated = ['datetime', 'content', 'title'].map((name) => cleanText(element?.getAttribute(name)));
  return stated.find((value) => value !== null) ?? textOf(element);
}

function textOf(element: Element | null): string | null {
  return cleanText(element?.getAttribute('content')) ?? cleanText(element?.textContent);
}
