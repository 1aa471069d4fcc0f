import { html, nothing, type TemplateResult } from 'lit';
import type { Link, Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { toString } from 'mdast-util-to-string';
import { safeLinkUrl } from '../../../core/article/safe-url.ts';
import {
  noteLinkFromMarkdown,
  noteLinkSyntax,
  parsePostilLink,
  type NoteLinkTarget,
} from '../../../core/library/note-link-syntax.ts';
import { hashtagsIn } from '../../../core/library/tags.ts';
import type { PassageName } from '../note-library/note-library.ts';

type Drawn = TemplateResult | string | typeof nothing;

/** Finds what a link of a note points at, to be shown; `null` where that cannot be known. */
export type NamePassage = (target: NoteLinkTarget) => PassageName | null;

interface Drawing {
  /** Cuts a text at its hashtags; `null` where nothing is a tag. */
  readonly tags: RegExp | null;
  readonly nameOf: NamePassage;
}

/**
 * Draws a note's Markdown (CommonMark and GitHub's additions). Its hashtags and its links to passages become links; raw
 * HTML is shown as the text that it is, and pictures as their words, since a note loads nothing.
 */
export function drawNote(markdown: string, nameOf: NamePassage = () => null): readonly Drawn[] {
  return drawChildren(noteTree(markdown), { tags: hashtagPattern(hashtagsIn(markdown)), nameOf });
}

/** Whether a note looks otherwise when it is drawn than as it is written; tags do not count. */
export function hasMarkup(markdown: string): boolean {
  const isMarkup = (node: Nodes): boolean =>
    'children' in node
      ? (node.type !== 'root' && node.type !== 'paragraph') || node.children.some(isMarkup)
      : node.type !== 'text' && node.type !== 'break';
  return isMarkup(noteTree(markdown));
}

/** CommonMark, GitHub's additions, and links to passages. */
const syntax = {
  extensions: [gfm(), noteLinkSyntax],
  mdastExtensions: [gfmFromMarkdown(), noteLinkFromMarkdown],
};

function noteTree(markdown: string): Root {
  return fromMarkdown(markdown, syntax);
}

function drawChildren(node: Parents, drawing: Drawing): readonly Drawn[] {
  return node.children.flatMap((child) =>
    child.type === 'text' ? drawText(child.value, drawing.tags) : drawNode(child, drawing),
  );
}

function drawNode(node: Nodes, drawing: Drawing): Drawn {
  switch (node.type) {
    case 'paragraph': {
      // White space beside the words would be seen: lines that the reader began are kept.
      const kind = isTagLine(node, drawing.tags) ? 'tags' : nothing;
      return html`<p class=${kind}>${drawChildren(node, drawing)}</p>`;
    }
    case 'heading':
      return html`<p><strong>${drawChildren(node, drawing)}</strong></p>`;
    case 'blockquote':
      return html`<blockquote>${drawChildren(node, drawing)}</blockquote>`;
    case 'list':
      return node.ordered === true
        ? html`<ol start=${node.start ?? 1}>
            ${drawChildren(node, drawing)}
          </ol>`
        : html`<ul>
            ${drawChildren(node, drawing)}
          </ul>`;
    case 'listItem':
      return html`<li>${taskSign(node.checked)}${drawChildren(node, drawing)}</li>`;
    case 'code':
      return html`<pre tabindex="0"><code>${node.value}</code></pre>`;
    case 'thematicBreak':
      return html`<hr />`;
    case 'table':
      return html`<table>
        ${drawChildren(node, drawing)}
      </table>`;
    case 'tableRow':
      return html`<tr>
        ${drawChildren(node, drawing)}
      </tr>`;
    case 'tableCell':
      return html`<td>${drawChildren(node, drawing)}</td>`;
    case 'emphasis':
      return html`<em>${drawChildren(node, drawing)}</em>`;
    case 'strong':
      return html`<strong>${drawChildren(node, drawing)}</strong>`;
    case 'delete':
      return html`<del>${drawChildren(node, drawing)}</del>`;
    case 'inlineCode':
      return html`<code>${node.value}</code>`;
    case 'break':
      return html`<br />`;
    case 'link':
      return drawLink(node, { ...drawing, tags: null });
    case 'image':
      return node.alt ?? '';
    case 'html':
      return node.value;
    default:
      return 'children' in node ? html`${drawChildren(node, drawing)}` : nothing;
  }
}

function drawLink(node: Link, drawing: Drawing): TemplateResult {
  const target = parsePostilLink(node.url);
  if (target !== null) return drawPassageLink(node, target, drawing);
  const content = drawChildren(node, drawing);
  const safe = safeLinkUrl(node.url);
  return safe === null
    ? html`${content}`
    : html`<a href=${safe} title=${safe} rel="noreferrer">${content}</a>`;
}

/** A link to a passage by its label, else by the words that it points at; it says so when nothing is there. */
function drawPassageLink(node: Link, target: NoteLinkTarget, drawing: Drawing): TemplateResult {
  const name = drawing.nameOf(target);
  const isLabelled = node.children.length > 0 && toString(node) !== node.url;
  const label = isLabelled ? drawChildren(node, drawing) : null;
  if (name?.found === false) {
    return html`<span class="missing">${label ?? target.highlight ?? target.article} (${name.why})</span>`;
  }
  const shown = name === null ? (target.highlight ?? target.article) : (name.quote ?? name.title);
  const title = name === null ? nothing : name.quote === null ? name.title : `${name.title}: “${name.quote}”`;
  return html`<a
    class="passage"
    href="#"
    title=${title}
    data-article=${target.article}
    data-highlight=${target.highlight ?? nothing}
    >${label ?? shown}</a
  >`;
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
