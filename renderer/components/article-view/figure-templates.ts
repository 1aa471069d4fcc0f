import { html, nothing, type TemplateResult } from 'lit';
import type { BlockContent, Image } from 'mdast';
import type { Figure } from '../../../core/article/tree.ts';
import type { Drawing } from './drawing.ts';
import { imageSource } from './inline-templates.ts';

const words = { missing: 'Picture not saved' };

/** Draws a figure: what it shows, then its caption and credit. */
export function drawFigure(
  node: Figure,
  drawBlocks: (nodes: readonly BlockContent[]) => unknown,
): TemplateResult {
  const isCaption = ({ data }: BlockContent): boolean => data?.role === 'caption' || data?.role === 'credit';
  // From the first caption on everything is one `figcaption`: sorting would turn the text's offsets around.
  const split = node.children.findIndex(isCaption);
  const shown = split < 0 ? node.children : node.children.slice(0, split);
  const told = split < 0 ? [] : node.children.slice(split);
  return html`<figure>
    ${drawBlocks(shown)}${told.length === 0 ? nothing : html`<figcaption>${drawBlocks(told)}</figcaption>`}
  </figure>`;
}

/** Draws a picture that stands by itself. Of one that was not saved, the words that describe it stand in its frame. */
export function drawImage(node: Image, drawing: Drawing): TemplateResult {
  const source = imageSource(node);
  if (source !== null)
    return html`<img src=${source} alt=${node.alt ?? ''} loading="lazy" decoding="async" />`;
  const start = drawing.starts.get(node);
  if (start !== undefined) {
    return html`<div class="missing">
      <p class="missing-words" data-start=${start}>${node.alt}</p>
      ${missingNote}
    </div>`;
  }
  return html`<div class="missing">
    <p class="missing-words" data-no-text>${node.alt ?? ''}</p>
    ${missingNote}
  </div>`;
}

const missingNote = html`<p class="missing-note" data-no-text>${words.missing}</p>`;
