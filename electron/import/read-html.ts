import { fromHtml } from 'hast-util-from-html';
import type { Image } from 'mdast';
import { serialize } from 'parse5';
import { visit } from 'unist-util-visit';
import { layOutText } from '../../core/article/article-text.ts';
import { deriveTitle } from '../../core/article/derive-title.ts';
import { normalizeTree } from '../../core/article/normalize-tree.ts';
import { findDate } from '../../core/article/parse-date.ts';
import { readByline } from '../../core/article/plain-text/read-byline.ts';
import { settleHeadline } from '../../core/article/settle-headline.ts';
import { assetPrefix } from '../../core/article/tree.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import { detectLanguage } from './detect-language.ts';
import { cleanByline } from './html/clean-byline.ts';
import { dateInUrl } from './html/date-in-url.ts';
import { extractContent } from './html/extract-content.ts';
import type { ExtractedContent } from './html/extract-content.ts';
import { mergeExtractions } from './html/merge-extractions.ts';
import { readPageMetadata } from './html/page-metadata.ts';
import { cleanText } from './html/page-tags.ts';
import { parsePage } from './html/parse-page.ts';
import { readTree } from './html/read-tree.ts';
import { whyNoWords } from './html/why-no-words.ts';
import { ImportError } from './imported-article.ts';
import type { ReadText } from './read-text.ts';

/** Of longer markup all is taken: the extractions' work grows faster than the page. In UTF-16 units. */
const largestExtracted = 2 * 1024 * 1024;
/** And of pages of more elements: so many take up to half a minute on a slow machine. */
const mostExtracted = 30_000;

/**
 * Reads a saved page: the article is extracted from what is around it, and its markup becomes nodes. Nothing in the
 * page runs and nothing is fetched. Where no article stands out, all that the page shows is taken. The title stands
 * apart from the text, as the article's metadata: a heading of the text says it only where the article has one.
 */
export const readHtml: ReadText = (html) => {
  const parsed = parsePage(html);
  const { document, page, length, elements, assets } = parsed;
  const metadata = readPageMetadata(document, html);
  const headline = cleanText(document.querySelector('h1')?.textContent);
  const base = metadata.url;
  const read = (content: string): ArticleTree => readTree(fromHtml(content, { fragment: true }), base);
  const vast = length > largestExtracted || elements > mostExtracted;
  const found = vast ? null : extractContent(parsed, base);
  const extracted = found === null ? null : treeOf(found, read);
  const content =
    extracted !== null && holdsWords(extracted) ? extracted : readTree(fromHtml(serialize(page)), base);
  if (!holdsWords(content)) throw new ImportError('no-text', whyNoWords(html));

  const stated = metadata.title ?? cleanText(found?.title);
  const title = stated ?? headline;
  const tree = settleHeadline(content, title);
  const { text } = layOutText(tree);
  const head = linesOfHead(tree);
  // Readability gives the whole row that names the author.
  const stating = cleanText(found?.byline) ?? '';
  return {
    tree,
    title: title ?? deriveTitle(text),
    titleDerived: title === null,
    byline: metadata.byline ?? cleanByline(stating) ?? firstIn(head, (line) => readByline(line)?.author),
    site: metadata.site ?? cleanText(found?.site),
    url: metadata.url,
    published:
      metadata.published ??
      firstIn([stating, ...head], (line) => findDate(line)?.date) ??
      dateInUrl(metadata.url),
    modified: metadata.modified,
    language: metadata.language ?? detectLanguage(text),
    assets: picturesOf(tree).flatMap((name) => assets.get(name) ?? []),
  };
};

/** What the lines at the head of a text say of its author and day. */
function linesOfHead(tree: ArticleTree): string[] {
  const lines = tree.children.filter(({ data }) => data?.role === 'dateline' || data?.role === 'byline');
  return lines.map((block) => layOutText({ type: 'root', children: [block] }).text);
}

/** The first that is found in some lines. */
function firstIn(lines: readonly string[], find: (line: string) => string | null | undefined): string | null {
  return lines.map((line) => find(line) ?? null).find((value) => value !== null) ?? null;
}

function treeOf(found: ExtractedContent, read: (content: string) => ArticleTree): ArticleTree {
  if (found.rebuilt) return read(found.defuddle);
  return normalizeTree(mergeExtractions(read(found.readability), read(found.defuddle)));
}

/** The names of the assets that a tree shows, each once. */
function picturesOf(tree: ArticleTree): string[] {
  const names = new Set<string>();
  visit(tree, 'image', ({ url }: Image) => {
    if (url.startsWith(assetPrefix)) names.add(url.slice(assetPrefix.length));
  });
  return [...names];
}

function holdsWords(tree: ArticleTree): boolean {
  return /[\p{L}\p{N}]/u.test(layOutText(tree).text);
}
