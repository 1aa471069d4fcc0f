import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Blockquote, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Drawing } from './drawing.ts';
import { drawFigure, drawImage } from './figure-templates.ts';
import { drawFold } from './fold-templates.ts';
import { drawFootnotes } from './footnote-templates.ts';
import { groupBlocks, type BlockGroup } from './group-blocks.ts';
import { drawInline } from './inline-templates.ts';
import { cutIntoParts } from './page-parts.ts';
import { drawTable } from './table-templates.ts';

/** Draws a page, part by part; `head` stands above its first block. */
export function drawPage(
  nodes: readonly RootContent[],
  drawing: Drawing,
  head: TemplateResult | typeof nothing,
): readonly TemplateResult[] {
  return cutIntoParts(groupBlocks(nodes)).map(
    ({ groups, runsOn }, at) =>
      html`<div class=${classMap({ part: true, 'runs-on': runsOn })}>
        ${at === 0 ? head : nothing}${groups.map((group) => drawGroup(group, drawing))}
      </div>`,
  );
}

/** Draws blocks one after the other, with neighbours that belong together in one element. */
export function drawBlocks(nodes: readonly RootContent[], drawing: Drawing): readonly unknown[] {
  return groupBlocks(nodes).map((group) => drawGroup(group, drawing));
}

function drawGroup(group: BlockGroup, drawing: Drawing): unknown {
  switch (group.kind) {
    case 'single':
      return drawBlock(group.node, drawing);
    case 'byline':
      return html`<div class="byline">${group.nodes.map((node) => drawBlock(node, drawing))}</div>`;
    case 'fold':
      return drawFold(group.nodes, () => group.nodes.map((node) => drawBlock(node, drawing)));
    case 'footnotes':
      return drawFootnotes(group.nodes, drawing, (inside) => drawBlocks(inside, drawing));
  }
}

function drawBlock(node: RootContent, drawing: Drawing): unknown {
  switch (node.type) {
    case 'paragraph':
      return drawParagraph(node, drawing);
    case 'heading':
      return drawHeading(node, drawing);
    case 'blockquote':
      return drawQuotation(node, drawing);
    case 'list':
      return drawList(node, drawing);
    case 'code':
      return html`<pre
        class="wide"
        tabindex="0"
      ><code data-start=${drawing.starts.get(node) ?? nothing}>${node.value}</code></pre>`;
    case 'table':
      return drawTable(node, drawing);
    case 'figure':
      return drawFigure(node, (inside) => drawBlocks(inside, drawing));
    case 'image':
      return drawImage(node, drawing);
    case 'thematicBreak':
      return html`<hr />`;
    default:
      return nothing;
  }
}

function drawParagraph(node: Paragraph, drawing: Drawing): TemplateResult {
  const start = drawing.starts.get(node) ?? nothing;
  const content = drawInline(node.children, drawing);
  return html`<p class=${node.data?.role ?? nothing} data-start=${start}>${content}</p>`;
}

/** The headline is the page's one first heading; a source's own ranks begin below it. */
function drawHeading(node: Heading, drawing: Drawing): TemplateResult {
  const start = drawing.starts.get(node) ?? nothing;
  const content = drawInline(node.children, drawing);
  if (node.data?.role === 'headline' || node.depth === 1)
    return html`<h1 tabindex="-1" data-start=${start}>${content}</h1>`;
  if (node.depth === 2) return html`<h2 tabindex="-1" data-start=${start}>${content}</h2>`;
  if (node.depth === 3) return html`<h3 tabindex="-1" data-start=${start}>${content}</h3>`;
  return html`<h4 tabindex="-1" data-start=${start}>${content}</h4>`;
}

function drawQuotation(node: Blockquote, drawing: Drawing): TemplateResult {
  return html`<blockquote class=${node.data?.role ?? nothing}>
    ${drawBlocks(node.children, drawing)}
  </blockquote>`;
}

function drawList(node: List, drawing: Drawing): TemplateResult {
  const items = node.children.map((item) => drawItem(item, drawing));
  return node.ordered === true
    ? html`<ol start=${node.start ?? 1}>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function drawItem(node: ListItem, drawing: Drawing): TemplateResult {
  const content = drawBlocks(node.children, drawing);
  if (node.checked === null || node.checked === undefined) return html`<li>${content}</li>`;
  return html`<li class="task">
    <input
      type="checkbox"
      disabled
      .checked=${node.checked}
      aria-label=${node.checked ? 'Done' : 'Not done'}
    />${content}
  </li>`;
}
