import type { Heading, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { tagsOf } from '../library/tags.ts';
import { aboutPassage, orphansHeading, passagesOf } from './export-slice.ts';
import type { ExportedArticle, ExportSlice, Passage } from './export-slice.ts';
import { noteToMdast } from './note-to-mdast.ts';
import { postilLink } from './postil-link.ts';
import { sourceLine } from './source-line.ts';

/**
 * The notes as a Markdown document: a heading an article with its source, then each passage in document order as
 * a quotation with its note below, and last the passages that have no place in the text any more. The document is
 * built as a tree and written by its serializer, so whatever a title or quote contains stays text.
 */
export function exportMarkdown(slice: ExportSlice): string {
  return toMarkdown(
    { type: 'root', children: slice.articles.flatMap((article) => articleBlocks(article, slice)) },
    { extensions: [gfmToMarkdown()], bullet: '-', rule: '-' },
  );
}

function articleBlocks(article: ExportedArticle, slice: ExportSlice): RootContent[] {
  const { record } = article;
  const { placed, orphans } = passagesOf(article);
  const blocksOf = (passage: Passage): RootContent[] => passageBlocks(passage, slice);
  return [
    heading(1, record.title),
    ...sourceBlocks(article),
    ...noteToMdast(record.note, record.id, slice.nameOf).children,
    ...placed.flatMap(blocksOf),
    ...(orphans.length === 0 ? [] : [heading(2, orphansHeading), ...orphans.flatMap(blocksOf)]),
  ];
}

function sourceBlocks({ record }: ExportedArticle): RootContent[] {
  const source = sourceLine(record);
  const children: PhrasingContent[] = source === '' ? [] : [text(source)];
  if (record.url !== null) {
    if (children.length > 0) children.push(text(' · '));
    children.push({ type: 'link', url: record.url, children: [text(record.url)] });
  }
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function passageBlocks(passage: Passage, { settings, nameOf }: ExportSlice): RootContent[] {
  const { record, paragraphs } = passage;
  const { mark, more } = aboutPassage(passage, settings);
  const tags = tagsOf(record).map((tag) => `#${tag}`);
  const about = [...more, ...(tags.length > 0 ? [tags.join(' ')] : [])];
  const link: PhrasingContent = {
    type: 'link',
    url: postilLink(record.article, record.id),
    children: [text(mark)],
  };
  return [
    {
      type: 'blockquote',
      children: paragraphs.map((line) => ({ type: 'paragraph', children: [text(line)] })),
    },
    ...noteToMdast(record.note, record.id, nameOf).children,
    { type: 'paragraph', children: [link, ...about.map((part) => text(` · ${part}`))] },
  ];
}

function heading(depth: 1 | 2, words: string): Heading {
  return { type: 'heading', depth, children: [text(words)] };
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}
