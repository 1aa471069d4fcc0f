import type { Nodes } from 'mdast';
import { assetPrefix } from '../../../core/article/tree.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';

/** The names of a tree's pictures in `assets/`. */
export function assetsOf(tree: ArticleTree): readonly string[] {
  const names: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'image' && node.url.startsWith(assetPrefix))
      names.push(node.url.slice(assetPrefix.length));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return names;
}
