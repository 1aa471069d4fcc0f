import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { noteLinkFromMarkdown, noteLinkSyntax } from './note-link-syntax.ts';
import { OperationError } from './operation.ts';
import type { HighlightRecord } from './records.ts';

/** Longest tag, in UTF-16 units. */
export const maxTagLength = 100;

/**
 * A hashtag: `#` at the start or after white space or an opening mark, then letters of any script, digits,
 * `_`, `-` and `/`. It ends in a letter or digit, so that a full stop or a dash after it stays outside.
 */
const hashtag =
  /(?<![^\s([{<*_~"'“‘«„,;:—–…])#([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_\u200c/-]*[\p{L}\p{M}\p{N}_])?)/gu;

/** What could make of a `#` something else than text, or begin a text before it: code, escapes, markup, quotations. */
const syntax = /[`\\_&<>[\t]|~~~| {4}/;

/**
 * Tags as they are stored: without white space around them and without a leading `#`, in Unicode's composed form
 * (NFC), each once, in the order given. Empty ones are left out.
 * Throws `OperationError` with `invalid` for a tag that holds white space, control characters or half a character, or is too long.
 */
export function parseTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map(parseTag).filter((tag) => tag !== ''))];
}

/**
 * The hashtags in a Markdown text, without their `#`, each once, in order. Those in code and in addresses do not
 * count, nor does an escaped `\#`, nor a number alone (`#1`).
 */
export function hashtagsIn(markdown: string): readonly string[] {
  if (!markdown.includes('#')) return [];
  const found = new Set<string>();
  const look = (source: string): void => {
    for (const [, name = ''] of source.matchAll(hashtag)) {
      if (!/^\p{N}+$/u.test(name) && name.length <= maxTagLength) found.add(name.normalize('NFC'));
    }
  };
  // Most notes are plain, and parsing ten thousand of them takes a second.
  if (!syntax.test(markdown)) {
    look(markdown);
    return [...found];
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      // The source and not the value: an escape or a character reference is gone from the value.
      look(markdown.slice(node.position?.start.offset, node.position?.end.offset));
    } else if ('children' in node && node.type !== 'link') {
      node.children.forEach(visit);
    }
  };
  // With the syntax of links: what their labels say is not a tag of this note.
  visit(fromMarkdown(markdown, { extensions: [noteLinkSyntax], mdastExtensions: [noteLinkFromMarkdown] }));
  return [...found];
}

/** Records are never mutated, so each note is read once. */
const tagsByRecord = new WeakMap<object, readonly string[]>();

/** All tags of a highlight (or of an article): its own, then the hashtags of its note, each once. */
export function tagsOf(record: Pick<HighlightRecord, 'tags' | 'note'>): readonly string[] {
  const known = tagsByRecord.get(record);
  if (known !== undefined) return known;
  const tags = [...new Set([...record.tags, ...hashtagsIn(record.note)])];
  tagsByRecord.set(record, tags);
  return tags;
}

function parseTag(given: string): string {
  const tag = given.trim().replace(/^#+/u, '').trim().normalize('NFC');
  if (/\s/u.test(tag)) {
    throw new OperationError(
      'invalid',
      `A tag is one word: “${tag.replace(/\s+/gu, ' ')}” has a space in it. Nothing was changed.`,
    );
  }
  if (/[\p{Cc}\p{Cs}]/u.test(tag)) {
    const shown = tag.replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd');
    throw new OperationError(
      'invalid',
      `A tag is made of letters and signs: “${shown}” has something else in it, shown here as \ufffd. Nothing was changed.`,
    );
  }
  if (tag.length > maxTagLength) {
    throw new OperationError(
      'invalid',
      `A tag has at most ${maxTagLength} characters; this one has ${tag.length}. Nothing was changed.`,
    );
  }
  return tag;
}
