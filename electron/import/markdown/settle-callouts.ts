import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Gives callouts, quotations that begin with a mark such as `[!note]`, their title as a line of its own in place of
 * the mark: the words beside it, else its name. GitHub and Obsidian write them alike. Changes `tree`.
 */
export function settleCallouts(tree: Root): void {
  visit(tree, 'blockquote', (quote: Blockquote) => {
    const [first, ...others] = quote.children;
    if (first?.type !== 'paragraph') return;
    const [start, ...following] = first.children;
    const mark =
      start?.type === 'text' ? /^\[!([\p{L}][\p{L}\p{N} _-]*)\][+-]?[ \t]*/u.exec(start.value) : null;
    if (start?.type !== 'text' || mark === null) return;
    const { title, rest } = partAtLine([
      { type: 'text', value: start.value.slice(mark[0].length) },
      ...following,
    ]);
    const named = title.length > 0 ? title : [{ type: 'text' as const, value: nameOf(mark[1] ?? '') }];
    quote.children = [
      paragraph([{ type: 'strong', children: named }]),
      ...(rest.length > 0 ? [paragraph(rest)] : []),
      ...others,
    ];
  });
}

/** The first line of a paragraph, and what comes after it. */
function partAtLine(children: readonly PhrasingContent[]): {
  readonly title: PhrasingContent[];
  readonly rest: PhrasingContent[];
} {
  const at = children.findIndex(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.includes('\n')),
  );
  const line = children[at];
  if (line === undefined) return { title: withoutEmpty(children), rest: [] };
  const [before = '', ...after] = line.type === 'text' ? line.value.split('\n') : [];
  return {
    title: withoutEmpty([...children.slice(0, at), { type: 'text', value: before }]),
    rest: withoutEmpty([{ type: 'text', value: after.join('\n') }, ...children.slice(at + 1)]),
  };
}

function withoutEmpty(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function nameOf(type: string): string {
  const words = type.replace(/[_-]/gu, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
