import type { Link, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import {
  noteLinkFromMarkdown,
  noteLinkSyntax,
  parsePostilLink,
  type NoteLinkTarget,
} from './note-link-syntax.ts';
import type { ArticleRecord, HighlightRecord, Tables } from './records.ts';

/** Longest label that is written, in UTF-16 units. */
const longestLabel = 80;

/**
 * What could make of brackets something else than a link, or make a link without brackets. Without any of it the text
 * need not be read as Markdown, which takes a hundred times as long: a library may hold many thousand notes.
 */
const mayHide = /[`~\\<\t]| {4}|!\[|\]\(|\]:|postil:/u;

const bracketed =
  /\[\[([A-Za-z0-9][A-Za-z0-9_-]{0,63})(?:#([A-Za-z0-9][A-Za-z0-9_-]{0,63}))?(?:\|((?:(?!\]\])[^\n\r])*))?\]\]/gu;

/** A link in a note to an article or to a mark. */
export interface NoteLink extends NoteLinkTarget {
  /** What it is called in the note; `null` when it is shown by what it points at. */
  readonly label: string | null;
  /** UTF-16 offset in the note. */
  readonly start: number;
  readonly end: number;
}

/** A note that links to something: on a mark of an article, or on the article (`highlight` is `null`). */
export type BackLink = NoteLinkTarget;

/**
 * The links to articles and marks in a note's Markdown, in order: `[[article#highlight|label]]` with `#…` and `|…`
 * optional, `postil://article/…` addresses, and links that have one. Those in code do not count.
 */
export function parseNoteLinks(markdown: string): readonly NoteLink[] {
  if (!mayHoldLinks(markdown)) return [];
  if (!mayHide.test(markdown)) return [...markdown.matchAll(bracketed)].map(linkOfMatch);
  const found: NoteLink[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link') {
      const link = linkOf(node);
      if (link !== null) found.push(link);
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(noteTree(markdown));
  return found;
}

/** The link as it is written in a note. What a label may not hold (brackets, line ends) is replaced. */
export function formatNoteLink({
  article,
  highlight,
  label,
}: NoteLinkTarget & Pick<NoteLink, 'label'>): string {
  const name = shorten(
    (label ?? '').replace(/\[/gu, '(').replace(/\]/gu, ')').replace(/\s+/gu, ' ').trim(),
    longestLabel,
  );
  return `[[${article}${highlight === null ? '' : `#${highlight}`}${name === '' ? '' : `|${name}`}]]`;
}

/**
 * The notes that link to an article or to a mark, in no particular order; what is in the trash does not count. Reads
 * every note: whoever asks often keeps a `NoteLinkIndex`.
 */
export function backLinks(
  { articles, highlights }: Pick<Tables, 'articles' | 'highlights'>,
  target: NoteLinkTarget,
): readonly BackLink[] {
  const isMeant = (link: NoteLink): boolean => targetKey(link) === targetKey(target);
  const linking = [...Object.values(articles), ...Object.values(highlights)].filter(
    (record) => record.trashed === null && parseNoteLinks(record.note).some(isMeant),
  );
  return linking.map(sourceOf).filter(({ article }) => articles[article]?.trashed === null);
}

/** Whether a note is worth being parsed for links. */
export function mayHoldLinks(markdown: string): boolean {
  return markdown.includes('[[') || markdown.includes('postil://');
}

/** Names a target in maps. */
export function targetKey({ article, highlight }: NoteLinkTarget): string {
  return highlight === null ? article : `${article}#${highlight}`;
}

/** Where a record's note stands. */
export function sourceOf(record: ArticleRecord | HighlightRecord): BackLink {
  return 'article' in record
    ? { article: record.article, highlight: record.id }
    : { article: record.id, highlight: null };
}

function noteTree(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [noteLinkSyntax], mdastExtensions: [noteLinkFromMarkdown] });
}

function linkOfMatch(match: RegExpExecArray): NoteLink {
  const [source, article = '', highlight = null, label = ''] = match;
  const { index } = match;
  return { article, highlight, label: label.trim() || null, start: index, end: index + source.length };
}

function linkOf(node: Link): NoteLink | null {
  const target = parsePostilLink(node.url);
  if (target === null) return null;
  const label = toString(node);
  return {
    ...target,
    label: label === '' || label === node.url ? null : label,
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  };
}

/** Cuts between words where it can, and never within a character. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
