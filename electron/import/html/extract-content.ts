import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { buildDocument } from './build-document.ts';
import type { ParsedPage } from './parse-page.ts';
import { revealContent } from './reveal-content.ts';

type PageToRead = Pick<ParsedPage, 'document' | 'page'>;

/** What the two extractors take for a page's article, as markup, and what else they tell of it. */
export interface ExtractedContent {
  /** Empty when nothing was found. */
  readonly readability: string;
  /** Empty when nothing was found. */
  readonly defuddle: string;
  /** Defuddle knows how pages of this site are built, and has put this one together anew: a thread, data. */
  readonly rebuilt: boolean;
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
}

/**
 * Asks Readability and Defuddle for a page's article. Both read one document, which is changed: Defuddle first, as it
 * works on a copy; only what it knows of a site it does to the document itself, and then Readability gets another.
 * Nothing is fetched: Defuddle's ways of asking other machines are all asynchronous and not taken, and are refused
 * where they start.
 */
export function extractContent({ document, page }: PageToRead, url: string | null): ExtractedContent {
  const defuddle = askDefuddle(document, url);
  const siteKnown = defuddle.extractorType !== undefined;
  const fromData = document.querySelector('[data-defuddle-nyt], [data-defuddle-substack-post]') !== null;
  // What it has only looked for in a known place has gone through its pipeline, which then tells its times.
  if (siteKnown && (fromData || defuddle.profile === undefined)) {
    const { content, title, author, site } = defuddle;
    return { readability: '', defuddle: content, rebuilt: true, title, byline: author, site };
  }
  const left = siteKnown ? buildDocument(page) : document;
  // Programs have been read as data, and would count as words of the page.
  for (const script of left.querySelectorAll('script:not([type="application/ld+json"])')) script.remove();
  revealContent(left);
  const found = new Readability(left, { keepClasses: true }).parse();
  return {
    readability: found?.content ?? '',
    defuddle: defuddle.content,
    rebuilt: false,
    title: found?.title ?? null,
    byline: found?.byline ?? null,
    site: found?.siteName ?? null,
  };
}

function askDefuddle(document: Document, url: string | null): ReturnType<DefuddleClass['parse']> {
  // Defuddle reads style sheets to find what small screens hide; this DOM has none.
  if (!('styleSheets' in document)) Object.assign(document, { styleSheets: [] });
  const options = { url: url ?? 'about:blank', useAsync: false, fetch: refuse, profile: true };
  return new DefuddleClass(document, options).parse();
}

/** What is asked of other machines, should anything ever ask. */
function refuse(): Promise<never> {
  return Promise.reject(new Error('Nothing is fetched for a page.'));
}
