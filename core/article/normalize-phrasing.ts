import type { PhrasingContent } from 'mdast';
import { safeImageUrl, safeLinkUrl } from './safe-url.ts';

/** What a walk through one block remembers. */
interface Walk {
  /** The next space would stand at the block's start, after a line break or after another space. */
  afterSpace: boolean;
  /** Something to see has come. */
  started: boolean;
  readonly footnotes: ReadonlySet<string>;
}

/**
 * Cleans the inside of one block: white space is collapsed across node borders as a browser does it and trimmed
 * at the block's ends and around line breaks; neighbouring texts become one; empty nodes go; links that may not
 * be followed leave their text; references to footnotes that are not in `footnotes` go.
 */
export function normalizePhrasing(
  children: readonly PhrasingContent[],
  footnotes: ReadonlySet<string>,
): PhrasingContent[] {
  const walk: Walk = { afterSpace: true, started: false, footnotes };
  const cleaned = cleanAll(children, walk, 0);
  trimEnd(cleaned);
  return cleaned;
}

/** Deeper inline nesting than this carries no meaning; it is flattened. */
const maxInlineDepth = 20;

function cleanAll(children: readonly PhrasingContent[], walk: Walk, depth: number): PhrasingContent[] {
  const cleaned: PhrasingContent[] = [];
  for (const child of children) {
    for (const node of clean(child, walk, depth)) {
      if (node.type === 'break') trimEnd(cleaned);
      const previous = cleaned.at(-1);
      if (node.type === 'text' && previous?.type === 'text') previous.value += node.value;
      else cleaned.push(node);
    }
  }
  return cleaned;
}

function clean(node: PhrasingContent, walk: Walk, depth: number): PhrasingContent[] {
  switch (node.type) {
    case 'text': {
      const value = collapse(node.value, walk);
      return value === '' ? [] : [{ type: 'text', value }];
    }
    case 'inlineCode':
      if (node.value.trim() === '') return [];
      see(walk);
      return [{ type: 'inlineCode', value: node.value }];
    case 'break':
      walk.afterSpace = true;
      return walk.started ? [{ type: 'break' }] : [];
    case 'image': {
      const url = safeImageUrl(node.url);
      const alt = (node.alt ?? '').replace(/\s+/gu, ' ').trim();
      if (url === '' && alt === '') return [];
      see(walk);
      return [{ type: 'image', url, alt, ...titleOf(node) }];
    }
    case 'footnoteReference':
      return walk.footnotes.has(node.identifier)
        ? [{ type: 'footnoteReference', identifier: node.identifier, label: node.label ?? null }]
        : [];
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = cleanAll(node.children, walk, depth + 1);
      if (children.length === 0 || depth >= maxInlineDepth) return children;
      return [{ type: node.type, children }];
    }
    case 'link': {
      const children = cleanAll(node.children, walk, depth + 1);
      const url = safeLinkUrl(node.url);
      if (url === null || children.length === 0 || depth >= maxInlineDepth) return children;
      return [{ type: 'link', url, ...titleOf(node), children }];
    }
    default:
      return 'children' in node ? cleanAll(node.children, walk, depth) : [];
  }
}

/** Collapses white space but not no-break spaces, and drops control characters, which nothing can show. */
function collapse(value: string, walk: Walk): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is removed
  const visible = value.replace(/[\t\n\f\r \u2028\u2029]+/g, ' ').replace(/[\u0000-\u001F\u007F]/g, '');
  const collapsed = walk.afterSpace ? visible.replace(/^[ \u00A0]+/, '') : visible;
  if (collapsed !== '') see(walk, collapsed.endsWith(' '));
  return collapsed;
}

function see(walk: Walk, afterSpace = false): void {
  walk.started = true;
  walk.afterSpace = afterSpace;
}

/** Takes white space and line breaks off the end of `children`, which the walk built and owns. */
function trimEnd(children: PhrasingContent[]): void {
  for (let last = children.at(-1); last !== undefined; last = children.at(-1)) {
    if (last.type === 'text') last.value = last.value.trimEnd();
    else if ('children' in last) trimEnd(last.children);
    const empty =
      last.type === 'break' ||
      (last.type === 'text' && last.value === '') ||
      ('children' in last && last.children.length === 0);
    if (!empty) return;
    children.pop();
  }
}

function titleOf(node: { readonly title?: string | null | undefined }): { title?: string } {
  return node.title ? { title: node.title } : {};
}
