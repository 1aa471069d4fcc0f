import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { revealContent } from './reveal-content.ts';

/** What the two extractors take for a page's article, as markup, and what else they tell of it. */
export interface ExtractedContent {
  /** Empty when nothing was found. */
  readonly readability: string;
  /** Empty when nothing was found. */
  readonly defuddle: string;
  /** Defuddle knows how pages of this site are built. */
  readonly siteKnown: boolean;
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
}

/**
 * Asks Readability and Defuddle for a page's article. Both read one document, which is changed: Defuddle first, as it
 * works on a copy. Nothing is fetched: Defuddle's ways of asking other machines are all
 * asynchronous and not taken, and are refused where they start.
 */
export function extractContent(document: Document, url: string | null): ExtractedContent {
  const defuddle = askDefuddle(document, url);
  revealContent(document);
  const found = new Readability(document, { keepClasses: true }).parse();
  return {
    readability: found?.content ?? '',
    defuddle: defuddle.content,
    siteKnown: defuddle.extractorType !== undefined,
    title: found?.title ?? null,
    byline: found?.byline ?? null,
    site: found?.siteName ?? null,
  };
}

function askDefuddle(document: Document, url: string | null): ReturnType<DefuddleClass['parse']> {
  // Defuddle reads style sheets to find what small screens hide; this DOM has none.
  if (!('styleSheets' in document)) Object.assign(document, { styleSheets: [] });
  const options = { url: url ?? 'about:blank', useAsync: false, fetch: refuse };
  return new DefuddleClass(document, options).parse();
}

/** What is asked of other machines, should anything ever ask. */
function refuse(): Promise<never> {
  return Promise.reject(new Error('Nothing is fetched for a page.'));
}
