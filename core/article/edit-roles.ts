import type { BlockContent, Data, Nodes, Root, RootContent, Table } from 'mdast';
import { layOutText } from './article-text.ts';
import type { BlockNode } from './article-text.ts';
import { convertBlock } from './convert-block.ts';
import { readerRule, rolesIn } from './edited-role.ts';
import type { EditedRole, EditedRoles } from './edited-role.ts';
import type { ArticleTree } from './tree.ts';

/**
 * How a piece of a container stands to it: still in it; in a part of it that is folded, or that is not folded any more;
 * or `out` of it, since it is now something that such a container does not hold. What has no text goes with its
 * neighbours (`null`).
 */
type Way = 'saved' | 'folded' | 'unfolded' | 'out' | null;

interface Piece {
  readonly way: Way;
  readonly node: Nodes;
  /** Its place among what its container was saved with. */
  readonly index: number;
}

type Container = Extract<Nodes, { type: 'list' | 'listItem' | 'blockquote' | 'figure' }>;

interface Editing {
  readonly starts: ReadonlyMap<Nodes, number>;
  readonly edits: ReadonlyMap<number, EditedRole>;
}

/**
 * The tree with what the reader says of its blocks: the stored tree itself stays as it is. The article's text and every
 * offset in it are the same before and after. A list, quotation or figure of which a block becomes something else is
 * parted around it, and a list goes on with the numbers that it had. A caption or credit joins the figure before it.
 * `textHash` is that of the tree's text; what is said of other texts has no effect.
 */
export function applyRoles(tree: ArticleTree, textHash: string, roles: EditedRoles | undefined): ArticleTree {
  const edits = rolesIn(textHash, roles);
  if (edits.size === 0) return tree;
  const starts = new Map<Nodes, number>(layOutText(tree).blocks.map(({ node, start }) => [node, start]));
  const pieces = tree.children.flatMap((node, index) => edited(node, index, null, { starts, edits }));
  const nodes = pieces.map(({ way, node }) => (way === 'folded' ? { ...node, data: foldedData } : node));
  return { ...tree, children: joinNeighbours(nodes as RootContent[]) };
}

function edited(node: Nodes, index: number, parent: Container | null, editing: Editing): readonly Piece[] {
  if (isContainer(node)) return editedContainer(node, index, editing);
  const start = editing.starts.get(node.type === 'table' ? (firstCell(node, editing) ?? node) : node);
  if (start === undefined) return [{ way: node.type === 'footnoteDefinition' ? 'saved' : null, node, index }];
  const role = editing.edits.get(start);
  if (role === undefined) return [{ way: 'saved', node, index }];
  if (role === 'boilerplate') return [{ way: 'folded', node: inFold(node), index }];
  if (role === 'unfolded') return [{ way: 'unfolded', node: unfolded(node), index }];
  if (node.type === 'table') return [{ way: 'saved', node, index }];
  const converted = convertBlock(node as BlockNode, role);
  const isCaption = role === 'caption' || role === 'credit';
  return [{ way: isCaption && parent?.type === 'figure' ? 'saved' : 'out', node: converted, index }];
}

function editedContainer(container: Container, index: number, editing: Editing): readonly Piece[] {
  const pieces = settleTextless(
    (container.children as Nodes[]).flatMap((child, at) => edited(child, at, container, editing)),
  );
  const isSame =
    pieces.length === container.children.length &&
    pieces.every(({ way, node, index: at }) => way === 'saved' && node === container.children[at]);
  if (isSame) return [{ way: 'saved', node: container, index }];
  const parts: Piece[] = [];
  for (let from = 0; from < pieces.length;) {
    const piece = pieces[from];
    if (piece === undefined) break;
    const { way, node } = piece;
    const ending = way === 'out' ? from + 1 : pieces.findIndex((each, at) => at > from && each.way !== way);
    const to = ending === -1 ? pieces.length : ending;
    parts.push({
      way,
      node: way === 'out' ? node : partOf(container, way, pieces.slice(from, to)),
      index,
    });
    from = to;
  }
  return parts;
}

/** What has no text goes with what comes after it, else with what came before it, but stays where that goes out. */
function settleTextless(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    if (piece.way !== null) return piece;
    const next =
      pieces.slice(at).find(({ way }) => way !== null) ??
      pieces.slice(0, at).findLast(({ way }) => way !== null);
    return { ...piece, way: next === undefined || next.way === 'out' ? 'saved' : next.way };
  });
}

function partOf(container: Container, way: Way, pieces: readonly Piece[]): Nodes {
  const children = pieces.map(({ node }) => node);
  const part = { ...container, children } as Container;
  if (part.type === 'list' && part.ordered === true) part.start = (part.start ?? 1) + (pieces[0]?.index ?? 0);
  if (way === 'folded') return inFold(part);
  return way === 'unfolded' ? unfolded(part) : part;
}

const foldedData: Data = { role: 'boilerplate', rule: readerRule };

/** The node without a role: what is folded is folded as a whole, and a role inside of it would take that back. */
function inFold<N extends Nodes>(node: N): N {
  return { ...node, data: { rule: readerRule } };
}

/** The node without being set aside; any other role stays. */
function unfolded<N extends Nodes>(node: N): N {
  if (node.data?.role !== 'boilerplate') return node;
  return { ...node, data: { rule: readerRule } };
}

/** Captions and credits go into the figure before them; quotations that the reader made are one when they touch. */
function joinNeighbours(nodes: readonly RootContent[]): Root['children'] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    const isReaders = node.data?.rule === readerRule;
    const isCaption = node.data?.role === 'caption' || node.data?.role === 'credit';
    const isPicture = before?.type === 'figure' || before?.type === 'image';
    if (isReaders && isCaption && isPicture && before.data?.role !== 'boilerplate') {
      const children: BlockContent[] = before.type === 'figure' ? before.children : [before];
      joined[joined.length - 1] = {
        type: 'figure',
        ...(before.data !== undefined && { data: before.data }),
        children: [...children, node as BlockContent],
      };
    } else if (
      isReaders &&
      node.type === 'blockquote' &&
      before?.type === 'blockquote' &&
      before.data?.rule === readerRule &&
      before.data.role === node.data?.role
    ) {
      joined[joined.length - 1] = { ...before, children: [...before.children, ...node.children] };
    } else joined.push(node);
  }
  return joined;
}

function firstCell(table: Table, { starts }: Editing): Nodes | undefined {
  return table.children.flatMap((row) => row.children).find((cell) => starts.has(cell));
}

function isContainer(node: Nodes): node is Container {
  return (
    node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' || node.type === 'figure'
  );
}
