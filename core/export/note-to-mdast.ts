import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { noteLinkFromMarkdown, noteLinkSyntax, parsePostilLink } from '../library/note-link-syntax.ts';
import type { ExportSlice } from './export-slice.ts';

/** How many ranks a note's headings are lowered, so that they stay below the export's own. */
const headingShift = 2;

/** Deeper notes than this are shown as they were typed: nobody writes such, and serializers recurse. */
const maxDepth = 64;

/**
 * Parses a note's Markdown for a place inside a larger document. Markup in it is shown as the characters that the
 * reader typed, headings are lowered, references become plain links, links to other passages become links with words
 * (`nameOf` says which), and footnotes carry `scope` in their labels, so that two notes of one document never meet in a
 * definition.
 */
export function noteToMdast(markdown: string, scope: string, nameOf: ExportSlice['nameOf']): Root {
  const root = fromMarkdown(markdown, {
    extensions: [gfm(), noteLinkSyntax],
    mdastExtensions: [gfmFromMarkdown(), noteLinkFromMarkdown],
  });
  if (isDeeperThan(root, maxDepth)) return { type: 'root', children: [{ type: 'code', value: markdown }] };
  const addresses = collectDefinitions(root);
  rewrite(root, { addresses, scope, nameOf });
  return root;
}

function isDeeperThan(root: Root, depth: number): boolean {
  let level: readonly Nodes[] = [root];
  for (let at = 0; at < depth && level.length > 0; at += 1) {
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  }
  return level.length > 0;
}

interface Rewriting {
  readonly addresses: ReadonlyMap<string, { url: string; title: string | null }>;
  readonly scope: string;
  readonly nameOf: ExportSlice['nameOf'];
}

function collectDefinitions(root: Root): Rewriting['addresses'] {
  const addresses = new Map<string, { url: string; title: string | null }>();
  const visit = (node: Nodes): void => {
    // CommonMark: where two definitions have one label, the first holds.
    if (node.type === 'definition' && !addresses.has(node.identifier)) {
      addresses.set(node.identifier, { url: node.url, title: node.title ?? null });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return addresses;
}

function rewrite(parent: Parents, rewriting: Rewriting): void {
  const children = (parent.children as RootContent[]).flatMap((child) =>
    replacement(child, parent, rewriting),
  );
  parent.children = children;
  for (const child of children) if ('children' in child) rewrite(child, rewriting);
}

function replacement(
  node: RootContent,
  parent: Parents,
  { addresses, scope, nameOf }: Rewriting,
): RootContent[] {
  switch (node.type) {
    case 'definition':
      return [];
    case 'html': {
      const text = { type: 'text', value: node.value } as const;
      return isFlowParent(parent) ? [{ type: 'paragraph', children: [text] }] : [text];
    }
    case 'heading':
      return [{ ...node, depth: Math.min(6, node.depth + headingShift) as 3 | 4 | 5 | 6 }];
    case 'link': {
      const target = node.children.length === 0 ? parsePostilLink(node.url) : null;
      if (target === null) return [node];
      return [{ ...node, children: [{ type: 'text', value: nameOf(target) ?? node.url }] }];
    }
    case 'linkReference':
      return [{ type: 'link', ...addressOf(node.identifier, addresses), children: node.children }];
    case 'imageReference':
      return [{ type: 'image', ...addressOf(node.identifier, addresses), alt: node.alt ?? null }];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [
        {
          ...node,
          identifier: `${scope}-${node.identifier}`,
          label: `${scope}-${node.label ?? node.identifier}`,
        },
      ];
    default:
      return [node];
  }
}

function addressOf(
  identifier: string,
  addresses: Rewriting['addresses'],
): { url: string; title: string | null } {
  return addresses.get(identifier) ?? { url: '', title: null };
}

function isFlowParent(node: Parents): boolean {
  return (
    node.type === 'root' ||
    node.type === 'blockquote' ||
    node.type === 'listItem' ||
    node.type === 'footnoteDefinition'
  );
}
