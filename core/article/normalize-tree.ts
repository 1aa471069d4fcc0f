import type { BlockContent, Data, Image, ListItem, Nodes, Paragraph, PhrasingContent, TableRow } from 'mdast';
import { blockText } from './article-text.ts';
import { normalizePhrasing } from './normalize-phrasing.ts';
import { blockRoles } from './tree.ts';
import type { ArticleTree, Figure } from './tree.ts';

/** Deeper nesting of lists and quotations than this is flattened; well below what `parseTree` accepts. */
const maxBlockDepth = 30;

type Flow = ArticleTree['children'][number];

interface Walk {
  readonly footnotes: ReadonlySet<string>;
  readonly depth: number;
}

/**
 * Makes the tree that is stored of the tree that a reader of some format built: only stored node types with only
 * their own fields; white space collapsed outside code; blocks trimmed, empty ones dropped; loose phrasing in
 * paragraphs; a paragraph of nothing but pictures a figure; only links that may be followed.
 * `parseTree` accepts the result. The given tree is left as it is.
 */
export function normalizeTree(tree: ArticleTree): ArticleTree {
  const footnotes = new Set<string>();
  for (const node of tree.children) if (node.type === 'footnoteDefinition') footnotes.add(node.identifier);
  return { type: 'root', children: flow(tree.children, { footnotes, depth: 0 }) };
}

/** Cleans blocks; runs of phrasing between them become paragraphs. */
function flow(children: readonly Nodes[], walk: Walk): Flow[] {
  const blocks: Flow[] = [];
  let run: PhrasingContent[] = [];
  const endRun = (): void => {
    blocks.push(...paragraph({ type: 'paragraph', children: run }, walk));
    run = [];
  };
  for (const child of children) {
    if (isPhrasing(child)) {
      run.push(child);
      continue;
    }
    endRun();
    blocks.push(...block(child, walk));
  }
  endRun();
  return blocks;
}

function block(node: Nodes, walk: Walk): Flow[] {
  const inner = { ...walk, depth: walk.depth + 1 };
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, walk);
    case 'heading': {
      const children = normalizePhrasing(node.children, walk.footnotes);
      if (!hasText(children)) return figures(children);
      return [{ type: 'heading', depth: node.depth, ...dataOf(node), children }];
    }
    case 'blockquote': {
      const children = flow(node.children, inner) as BlockContent[];
      if (children.length === 0 || walk.depth >= maxBlockDepth) return children;
      return [{ type: 'blockquote', ...dataOf(node), children }];
    }
    case 'list': {
      const items = node.children.flatMap((item): ListItem[] => {
        const children = flow(item.children, { ...inner, depth: inner.depth + 1 }) as BlockContent[];
        const { checked, spread } = item;
        return children.length === 0
          ? []
          : [{ type: 'listItem', spread: spread ?? false, checked: checked ?? null, children }];
      });
      if (items.length === 0 || walk.depth >= maxBlockDepth) return items.flatMap((item) => item.children);
      const { ordered, start, spread } = node;
      return [
        {
          type: 'list',
          ordered: ordered ?? false,
          // A source may count from a number that none of its readers can hold.
          start: Number.isSafeInteger(start) ? (start ?? null) : null,
          spread: spread ?? false,
          ...dataOf(node),
          children: items,
        },
      ];
    }
    case 'code':
      if (node.value.trim() === '') return [];
      return [
        {
          type: 'code',
          lang: node.lang ?? null,
          meta: node.meta ?? null,
          ...dataOf(node),
          value: node.value,
        },
      ];
    case 'table': {
      const rows = node.children.map((row): TableRow => ({
        type: 'tableRow',
        children: row.children.map((cell) => ({
          type: 'tableCell',
          children: normalizePhrasing(cell.children, walk.footnotes),
        })),
      }));
      if (!rows.some((row) => row.children.some((cell) => cell.children.length > 0))) return [];
      return [{ type: 'table', align: node.align ?? null, ...dataOf(node), children: rows }];
    }
    case 'figure':
      return figure(node, inner);
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'footnoteDefinition': {
      const children = flow(node.children, inner) as BlockContent[];
      if (walk.depth > 0) return children;
      const { identifier, label } = node;
      return [{ type: 'footnoteDefinition', identifier, label: label ?? null, children }];
    }
    default:
      // Markup, definitions and front matter hold nothing to read; an unknown wrapper may.
      return 'children' in node ? flow(node.children, walk) : [];
  }
}

/** A paragraph; where lines are left empty in it, several, as old pages part their paragraphs. */
function paragraph(node: Paragraph, walk: Walk): Flow[] {
  return splitAtEmptyLines(node.children).flatMap((part): Flow[] => {
    const children = normalizePhrasing(part, walk.footnotes);
    if (!hasText(children)) return figures(children);
    return [{ type: 'paragraph', ...dataOf(node), children }];
  });
}

function splitAtEmptyLines(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  let lineIsEmpty = false;
  for (const child of children) {
    if (child.type === 'break' && lineIsEmpty) parts.push([]);
    else parts.at(-1)?.push(child);
    if (child.type === 'break') lineIsEmpty = true;
    else if (child.type !== 'text' || /\S/u.test(child.value)) lineIsEmpty = false;
  }
  return parts;
}

/** A picture stands as an image of its own in a figure, before what is said of it. */
function figure(node: Figure, walk: Walk): Flow[] {
  const children = flow(node.children, walk).flatMap((child) =>
    child.type === 'figure' ? child.children : [child as BlockContent],
  );
  if (children.length === 0) return [];
  const images = children.filter((child) => child.type === 'image');
  const others = children.filter((child) => child.type !== 'image');
  return [{ type: 'figure', ...dataOf(node), children: [...images, ...others] }];
}

/** One figure for each picture of a block that holds nothing else. */
function figures(children: readonly PhrasingContent[]): Figure[] {
  return imagesIn(children).map((image): Figure => ({ type: 'figure', children: [image] }));
}

function imagesIn(children: readonly PhrasingContent[]): Image[] {
  return children.flatMap((child): Image[] => {
    if (child.type === 'image') return [child];
    return 'children' in child ? imagesIn(child.children) : [];
  });
}

function hasText(children: readonly PhrasingContent[]): boolean {
  return blockText({ type: 'paragraph', children: [...children] }).trim() !== '';
}

function dataOf(node: { readonly data?: Data | undefined }): { data?: Data } {
  const { role, rule } = node.data ?? {};
  const data: Data = {};
  if (role !== undefined && blockRoles.includes(role)) data.role = role;
  if (typeof rule === 'string') data.rule = rule;
  return Object.keys(data).length === 0 ? {} : { data };
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'break':
    case 'image':
    case 'imageReference':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
    case 'footnoteReference':
      return true;
    default:
      return false;
  }
}
