import type { Nodes } from 'mdast';
import type { ArticleText, Block } from './article-text.ts';
import type { ArticleTree } from './tree.ts';

/** A piece of the article that a reader can give a role: a block, or a table as a whole. UTF-16 offsets. */
export interface RoleUnit {
  /** The block; of a table its first cell with text. */
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** All pieces that can be given a role, in order. Footnotes are left out: they belong to where they are called. */
export function roleUnits(tree: ArticleTree, { blocks }: ArticleText): readonly RoleUnit[] {
  const byNode = new Map<Nodes, Block>(blocks.map((block) => [block.node, block]));
  const units: RoleUnit[] = [];
  const visit = (node: Nodes): void => {
    const block = byNode.get(node);
    if (block !== undefined) units.push({ block, start: block.start, end: block.end });
    else if (node.type === 'table') {
      const cells = node.children.flatMap((row) => row.children.flatMap((cell) => byNode.get(cell) ?? []));
      const [first] = cells;
      if (first !== undefined) units.push({ block: first, start: first.start, end: cells.at(-1)?.end ?? 0 });
    } else if (node.type !== 'footnoteDefinition' && 'children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return units;
}

/** The pieces that a passage meets; one without extent meets the piece that it is in. */
export function unitsWithin(
  units: readonly RoleUnit[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly RoleUnit[] {
  return units.filter((unit) => unit.start < Math.max(end, start + 1) && unit.end > start);
}
