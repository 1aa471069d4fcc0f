import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { imageTypeOf } from '../images/image-asset.ts';

const wikiSyntax = /(!?)\[\[([^[\]|#]*)(#[^[\]|]*)?(?:\\?\|([^[\]]*))?\]\]/gu;

/**
 * Reads what Obsidian and other wikis write in double brackets: an embedded picture becomes an image, a link the words
 * that it shows, since the page that it leads to is no part of the article. Changes `tree`.
 */
export function settleWikiSyntax(tree: Root): void {
  visit(tree, 'text', (node: Text, index, parent) => {
    if (parent === undefined || index === undefined || !node.value.includes('[[')) return undefined;
    const settled = partsOf(node.value);
    parent.children.splice(index, 1, ...settled);
    return [SKIP, index + settled.length];
  });
}

function partsOf(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let written = 0;
  for (const match of text.matchAll(wikiSyntax)) {
    const [whole, embedded, page = '', heading = '', label] = match;
    if (page + heading === '') continue;
    parts.push({ type: 'text', value: text.slice(written, match.index) });
    parts.push(
      embedded === '!' && imageTypeOf(page) !== null
        ? {
            type: 'image',
            url: encodeURI(page.trim()).replaceAll('?', '%3F'),
            alt: altOf(label),
            title: null,
          }
        : { type: 'text', value: labelOf(label) ?? wordsOf(page, heading) },
    );
    written = match.index + whole.length;
  }
  parts.push({ type: 'text', value: text.slice(written) });
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

function labelOf(label: string | undefined): string | null {
  const words = label?.trim() ?? '';
  return words === '' ? null : words;
}

/** In a picture's label, a number is its width. */
function altOf(label: string | undefined): string | null {
  return label === undefined || /^\s*\d+(?:x\d+)?\s*$/u.test(label) ? null : label.trim();
}

function wordsOf(page: string, heading: string): string {
  const place = heading.replace(/^#\^?/u, '').replaceAll('#', ' › ');
  return page.trim() === '' ? place : place === '' ? page.trim() : `${page.trim()} › ${place}`;
}
