import { html, nothing, type TemplateResult } from 'lit';
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { safeLinkUrl } from '../../../core/article/safe-url.ts';
import { hashtagsIn } from '../../../core/library/tags.ts';

type Drawn = TemplateResult | string | typeof nothing;

/**
 * Draws a note's Markdown (CommonMark and GitHub's additions). Its hashtags become links; raw HTML is shown as the
 * text that it is, and pictures as their words, since a note loads nothing.
 */
export function drawNote(markdown: string): readonly Drawn[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return drawChildren(tree, hashtagPattern(hashtagsIn(markdown)));
}

function drawChildren(node: Parents, tags: RegExp | null): readonly Drawn[] {
  return node.children.flatMap((child) =>
    child.type === 'text' ? drawText(child.value, tags) : drawNode(child, tags),
  );
}

function drawNode(node: Nodes, tags: RegExp | null): Drawn {
  switch (node.type) {
    case 'paragraph':
      return html`<p class=${isTagLine(node, tags) ? 'tags' : nothing}>${drawChildren(node, tags)}</p>`;
    case 'heading':
      return html`<p><strong>${drawChildren(node, tags)}</strong></p>`;
    case 'blockquote':
      return html`<blockquote>${drawChildren(node, tags)}</blockquote>`;
    case 'list':
      return node.ordered === true
        ? html`<ol start=${node.start ?? 1}>
            ${drawChildren(node, tags)}
          </ol>`
        : html`<ul>
            ${drawChildren(node, tags)}
          </ul>`;
    case 'listItem':
      return html`<li>${taskSign(node.checked)}${drawChildren(node, tags)}</li>`;
    case 'code':
      return html`<pre tabindex="0"><code>${node.value}</code></pre>`;
    case 'thematicBreak':
      return html`<hr />`;
    case 'table':
      return html`<table>
        ${drawChildren(node, tags)}
      </table>`;
    case 'tableRow':
      return html`<tr>
        ${drawChildren(node, tags)}
      </tr>`;
    case 'tableCell':
      return html`<td>${drawChildren(node, tags)}</td>`;
    case 'emphasis':
      return html`<em>${drawChildren(node, tags)}</em>`;
    case 'strong':
      return html`<strong>${drawChildren(node, tags)}</strong>`;
    case 'delete':
      return html`<del>${drawChildren(node, tags)}</del>`;
    case 'inlineCode':
      return html`<code>${node.value}</code>`;
    case 'break':
      return html`<br />`;
    case 'link':
      return drawLink(node.url, drawChildren(node, null));
    case 'image':
      return node.alt ?? '';
    case 'html':
      return node.value;
    default:
      return 'children' in node ? html`${drawChildren(node, tags)}` : nothing;
  }
}

function drawLink(url: string, content: readonly Drawn[]): TemplateResult {
  const safe = safeLinkUrl(url);
  return safe === null
    ? html`${content}`
    : html`<a href=${safe} title=${safe} rel="noreferrer">${content}</a>`;
}

function taskSign(checked: boolean | null | undefined): string | typeof nothing {
  if (checked === null || checked === undefined) return nothing;
  return checked ? '☑ ' : '☐ ';
}

function drawText(value: string, tags: RegExp | null): readonly Drawn[] {
  if (tags === null) return [value];
  return value.split(tags).map((piece, at) => (at % 2 === 0 ? piece : drawTag(piece.slice(1))));
}

/** Whether a paragraph is nothing but tags, so that they need not stand out from words beside them. */
function isTagLine(node: Parents, tags: RegExp | null): boolean {
  if (tags === null) return false;
  return node.children.every(
    (child) =>
      child.type === 'text' &&
      child.value.split(tags).every((piece, at) => at % 2 === 1 || piece.trim() === ''),
  );
}

/** A tag as a link; the card reports it, it leads nowhere by itself. */
export function drawTag(tag: string): TemplateResult {
  return html`<a class="tag" href="#" data-tag=${tag.normalize('NFC')}>#${tag}</a>`;
}

/** Cuts a text at its hashtags, longest names first so that `#tide-desk` is not taken for `#tide`. */
function hashtagPattern(tags: readonly string[]): RegExp | null {
  if (tags.length === 0) return null;
  const names = tags.flatMap((tag) => [tag, tag.normalize('NFD')]).sort((a, b) => b.length - a.length);
  return new RegExp(`(#(?:${names.join('|')})(?![\\p{L}\\p{M}\\p{N}_]))`, 'u');
}
