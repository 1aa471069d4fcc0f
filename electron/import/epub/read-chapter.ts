import type { Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Heading } from 'mdast';
import { serialize } from 'parse5';
import { visit } from 'unist-util-visit';
import { blockText, layOutText } from '../../../core/article/article-text.ts';
import { deriveTitle } from '../../../core/article/derive-title.ts';
import { normalizeTree } from '../../../core/article/normalize-tree.ts';
import { assetPrefix } from '../../../core/article/tree.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import { detectLanguage } from '../detect-language.ts';
import { toAsset } from '../extract-images.ts';
import { hastToTree } from '../html/hast-to-tree.ts';
import { parsePage } from '../html/parse-page.ts';
import { ImageCollector } from '../images/image-collector.ts';
import { settlePageImages } from '../images/settle-images.ts';
import { ImportError } from '../imported-article.ts';
import type { ImportedArticle, ImportedAsset } from '../imported-article.ts';
import type { BookNotes } from './book-notes.ts';
import type { BookChapter } from './divide-chapters.ts';

/** A chapter's heading is looked for among so many first blocks. */
const headLength = 4;
/** A file of which so much was brought to where it is called holds nothing but notes. */
const shareOfNotes = 0.7;

export interface BookContext {
  readonly findImage: (from: string, address: string) => ImportedAsset | null;
  readonly notes: BookNotes;
  /** BCP 47, as the book says it; `null` when it does not. */
  readonly language: string | null;
}

type ReadChapter = Pick<ImportedArticle, 'tree' | 'title' | 'titleDerived' | 'language' | 'assets'>;

/** Reads a chapter whole: what a book holds between its covers is its text. Answers why it gives no article. */
export function readChapter(
  chapter: BookChapter,
  { findImage, notes, language }: BookContext,
): ReadChapter | { readonly skipped: string } {
  const root: HastRoot = { type: 'root', children: [] };
  const assets = new Map<string, ImportedAsset>();
  try {
    for (const { path, markup } of chapter.parts) {
      const images = new ImageCollector((address) => toAsset(address) ?? findImage(path, address));
      const body = parseBody(settlePageImages(markup, images));
      notes.bring(body, path);
      root.children.push(...body.children);
      for (const asset of images.all) assets.set(asset.name, asset);
    }
  } catch (error) {
    if (error instanceof ImportError) return { skipped: `It ${error.message}` };
    throw error;
  }
  const tree = normalizeTree(hastToTree(root, null));
  const { text } = layOutText(tree);
  if (!/[\p{L}\p{N}]/u.test(text)) return { skipped: 'It holds no words.' };
  const taken = chapter.parts.reduce((sum, { path }) => sum + notes.takenFrom(path), 0);
  if (taken > text.length * shareOfNotes)
    return { skipped: 'It holds notes, which stand where they are called.' };

  const heading = settleHeading(tree);
  const title = chapter.title ?? heading;
  return {
    tree,
    title: title ?? deriveTitle(text.split('\n')[0] ?? ''),
    titleDerived: title === null,
    language: language ?? detectLanguage(text),
    assets: keptImages(tree, assets),
  };
}

/** The contents of a file's body, no deeper than the walks after it can bear. Throws `unreadable` as `parsePage`. */
export function parseBody(markup: string): HastRoot {
  const page = fromHtml(serialize(parsePage(markup).page));
  const html = page.children.find((child) => child.type === 'element' && child.tagName === 'html');
  const parts = html?.type === 'element' ? html.children : page.children;
  const body = parts.find((child) => child.type === 'element' && child.tagName === 'body');
  const children = body?.type === 'element' ? body.children : parts;
  return { type: 'root', children };
}

/** The heading at the chapter's start is its headline. Changes `tree`; answers the heading's words. */
function settleHeading(tree: ArticleTree): string | null {
  const heading = tree.children
    .slice(0, headLength)
    .find((block): block is Heading => block.type === 'heading');
  if (heading === undefined) return null;
  heading.depth = 1;
  heading.data = { role: 'headline', rule: 'chapter-heading' };
  return blockText(heading);
}

/** The images that the tree shows; of those that are not in the book only the words are left. Changes `tree`. */
function keptImages(tree: ArticleTree, assets: ReadonlyMap<string, ImportedAsset>): ImportedAsset[] {
  const kept = new Map<string, ImportedAsset>();
  visit(tree, 'image', (image) => {
    const asset = assets.get(image.url.slice(assetPrefix.length));
    if (asset !== undefined && image.url.startsWith(assetPrefix)) kept.set(asset.name, asset);
    else if (!/^https?:/iu.test(image.url)) image.url = '';
  });
  return [...kept.values()];
}
