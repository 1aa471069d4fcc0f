import { Readability } from '@mozilla/readability';
import type { Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { layOutText } from '../../core/article/article-text.ts';
import { deriveTitle } from '../../core/article/derive-title.ts';
import { markBlocks } from '../../core/article/mark-blocks.ts';
import { normalizeTree } from '../../core/article/normalize-tree.ts';
import { settleHeadline } from '../../core/article/settle-headline.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import { detectLanguage } from './detect-language.ts';
import { extractImages } from './extract-images.ts';
import { hastToTree } from './html/hast-to-tree.ts';
import { readPageMetadata } from './html/page-metadata.ts';
import { parsePage } from './html/parse-page.ts';
import { revealContent } from './html/reveal-content.ts';
import { ImportError } from './imported-article.ts';
import type { ImportedAsset } from './imported-article.ts';
import type { ReadText } from './read-article.ts';

/**
 * Reads a saved page: the article is extracted from what is around it, and its markup becomes nodes. Nothing in the
 * page runs and nothing is fetched. Where no article stands out, all that the page shows is taken.
 */
export const readHtml: ReadText = (html) => {
  const { document, markup } = parsePage(html);
  const metadata = readPageMetadata(document, html);
  const headline = cleanText(document.querySelector('h1')?.textContent);
  revealContent(document);
  const found = new Readability(document, { keepClasses: true }).parse();

  const base = metadata.url;
  const extracted = fromHtml(found?.content ?? '', { fragment: true });
  const content = readContent(extracted, base) ?? readContent(fromHtml(markup), base);
  if (content === null) throw new ImportError('no-text', 'holds no words.');

  const stated = metadata.title ?? cleanText(found?.title);
  const tree = settleHeadline(markBlocks(content.tree), stated, headline);
  const { text } = layOutText(tree);
  const title = stated ?? headline;
  return {
    tree,
    title: title ?? deriveTitle(text),
    titleDerived: title === null,
    byline: metadata.byline ?? cleanText(found?.byline),
    site: metadata.site ?? cleanText(found?.siteName),
    url: metadata.url,
    published: metadata.published,
    language: metadata.language ?? detectLanguage(text),
    assets: content.assets,
  };
};

/** The tree of parsed markup and the images that stand in it; `null` when it has no words. */
function readContent(
  root: HastRoot,
  base: string | null,
): { tree: ArticleTree; assets: ImportedAsset[] } | null {
  const raw = hastToTree(root, base);
  const assets = extractImages(raw);
  const tree = normalizeTree(raw);
  return /[\p{L}\p{N}]/u.test(layOutText(tree).text) ? { tree, assets } : null;
}

function cleanText(text: string | null | undefined): string | null {
  const clean = text?.replace(/\s+/gu, ' ').trim() ?? '';
  return clean === '' ? null : clean;
}
