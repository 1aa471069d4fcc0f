import type { Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { Heading, Html, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { blockText, layOutText } from '../../core/article/article-text.ts';
import { deriveTitle } from '../../core/article/derive-title.ts';
import { markBlocks } from '../../core/article/mark-blocks.ts';
import { normalizeTree } from '../../core/article/normalize-tree.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import { detectLanguage } from './detect-language.ts';
import { extractImages } from './extract-images.ts';
import { hastToTree } from './html/hast-to-tree.ts';
import { ImportError } from './imported-article.ts';
import { parseFrontMatter } from './markdown/front-matter.ts';
import type { FrontMatter } from './markdown/front-matter.ts';
import { refuseDeepNesting } from './markdown/refuse-nesting.ts';
import { resolveReferences } from './markdown/resolve-references.ts';
import { settleCallouts } from './markdown/settle-callouts.ts';
import { settleFigures } from './markdown/settle-figures.ts';
import { settleStandfirst } from './markdown/settle-standfirst.ts';
import { settleWikiSyntax } from './markdown/settle-wiki-syntax.ts';
import type { ReadText } from './read-text.ts';

/**
 * Reads Markdown: CommonMark with GitHub's additions, what Obsidian adds to that, and front matter in YAML or TOML. Markup inside it becomes nodes like
 * the rest. The first heading of rank 1 is the headline; the front matter's title counts before it.
 */
export const readMarkdown: ReadText = (markdown) => {
  refuseDeepNesting(markdown);
  const parsed = fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });
  const stated = readFrontMatter(parsed);

  const raw = resolveMarkup(parsed);
  const assets = extractImages(raw);
  const tree = markBlocks(settleFigures(normalizeTree(raw)));
  const { text } = layOutText(tree);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportError('no-text', 'holds no words.');

  const headline = tree.children.find(
    (block): block is Heading => block.type === 'heading' && block.depth === 1,
  );
  if (headline !== undefined) {
    headline.data = { role: 'headline', rule: 'first-heading' };
    settleStandfirst(tree, headline);
  }
  const title = stated.title ?? (headline === undefined ? null : blockText(headline));
  return {
    ...stated,
    tree,
    title: title ?? deriveTitle(text.split('\n')[0] ?? ''),
    titleDerived: title === null,
    language: stated.language ?? detectLanguage(text),
    assets,
  };
};

function readFrontMatter({ children }: Root): FrontMatter {
  // The type of TOML front matter is not among those of mdast itself.
  const first: { readonly type: string; readonly value?: string } | undefined = children[0];
  return parseFrontMatter(
    first?.type === 'yaml' || first?.type === 'toml' ? (first.value ?? '') : '',
    first?.type === 'toml' ? 'toml' : 'yaml',
  );
}

/** References resolved, and markup turned into nodes by way of HTML where there is any. */
function resolveMarkup(tree: Root): ArticleTree {
  dropComments(tree);
  resolveReferences(tree);
  settleWikiSyntax(tree);
  settleCallouts(tree);
  if (!hasMarkup(tree)) return tree;
  const hast = raw(toHast(tree, { allowDangerousHtml: true })) as HastRoot;
  return hastToTree(hast, null);
}

function dropComments(tree: Root): void {
  visit(tree, 'html', (node: Html, index, parent) => {
    if (
      parent === undefined ||
      index === undefined ||
      !/^\s*<!-{2}(?:(?!-->)[\s\S])*-->\s*$/u.test(node.value)
    )
      return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function hasMarkup(tree: Root): boolean {
  let found = false;
  visit(tree, 'html', () => {
    found = true;
    return EXIT;
  });
  return found;
}
