import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { noteLinkFromMarkdown, noteLinkSyntax } from './note-link-syntax.ts';

/** The note's words without its markup, for a line that only shows them. */
export function plainNote(markdown: string): string {
  const tree = fromMarkdown(markdown, {
    extensions: [noteLinkSyntax],
    mdastExtensions: [noteLinkFromMarkdown],
  });
  return linesOf(tree).join('\n');
}

/** A line a paragraph, wherever it stands. */
function linesOf(node: Nodes): readonly string[] {
  const holdsBlocks =
    node.type === 'root' || node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return holdsBlocks ? node.children.flatMap(linesOf) : [toString(node)];
}
