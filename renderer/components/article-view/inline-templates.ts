import { html, nothing, type TemplateResult } from 'lit';
import type { FootnoteReference, Image, Link, PhrasingContent } from 'mdast';
import { assetPrefix } from '../../../core/article/tree.ts';
import type { Drawing } from './drawing.ts';

/** Where the window finds the images of the library. */
const assetFolder = 'assets/';

type Drawn = TemplateResult | string | typeof nothing;

/**
 * Draws the text of a block. Nothing but the tree's own text may become text in the DOM, and no space may stand
 * between tags, or the offsets of highlights would be off.
 */
export function drawInline(nodes: readonly PhrasingContent[], drawing: Drawing): readonly Drawn[] {
  return nodes.map((node) => drawNode(node, drawing));
}

function drawNode(node: PhrasingContent, drawing: Drawing): Drawn {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return html`<em>${drawInline(node.children, drawing)}</em>`;
    case 'strong':
      return html`<strong>${drawInline(node.children, drawing)}</strong>`;
    case 'delete':
      return html`<del>${drawInline(node.children, drawing)}</del>`;
    case 'inlineCode':
      return html`<code>${node.value}</code>`;
    case 'break':
      return html`<br />`;
    case 'link':
      return drawLink(node, drawing);
    case 'image':
      return drawImageInLine(node);
    case 'footnoteReference':
      return drawReference(node, drawing);
    default:
      return nothing;
  }
}

function drawLink(node: Link, drawing: Drawing): TemplateResult {
  return html`<a href=${node.url} rel="noreferrer" title=${node.title ?? node.url}
    >${drawInline(node.children, drawing)}</a
  >`;
}

function drawReference(node: FootnoteReference, drawing: Drawing): TemplateResult {
  const number = drawing.footnotes.get(node.identifier) ?? 0;
  return html`<a
    class="footnote-sign"
    data-no-text
    id=${`reference-${node.identifier}`}
    href=${`#note-${node.identifier}`}
    aria-label=${`Footnote ${number}`}
    >${number}</a
  >`;
}

function drawImageInLine(node: Image): TemplateResult | typeof nothing {
  const source = imageSource(node);
  if (source !== null) return html`<img class="in-line" src=${source} alt=${node.alt ?? ''} />`;
  if (!node.alt) return nothing;
  return html`<span class="missing-in-line" data-no-text title="Picture not saved">${node.alt}</span>`;
}

/** The address of a picture that is in the library, relative to the window's page; `null` for all others. */
export function imageSource(node: Image): string | null {
  return node.url.startsWith(assetPrefix) ? assetFolder + node.url.slice(assetPrefix.length) : null;
}
