/** An article as long as a thick book and marks on it, made the same in every run. */
import type { RootContent } from 'mdast';
import { contextLength } from '../../core/annotation/describe.ts';
import { layOutText } from '../../core/article/article-text.ts';
import type { ArticleView } from '../../core/ipc/contract.ts';
import { markColors, type ArticleRecord, type HighlightRecord } from '../../core/library/records.ts';

const words =
  'the ferry carries eggs letters and whatever else has to cross before harbour water freezes'.split(' ');
const wordsInParagraph = 60;
const markLength = 60;

/** An article of about so many words, in paragraphs of sixty with a heading before every twelfth. */
export function longArticle(count: number): ArticleView {
  const children: RootContent[] = [];
  for (let at = 0; at < count / wordsInParagraph; at += 1) {
    if (at % 12 === 0) children.push({ type: 'heading', depth: 2, children: [text(`Part ${at / 12 + 1}`)] });
    const said = Array.from(
      { length: wordsInParagraph },
      (_, word) => words[(at * 7 + word * 3) % words.length],
    );
    children.push({ type: 'paragraph', children: [text(`${said.join(' ')}.`)] });
  }
  return { id: 'long', revision: 1, tree: { type: 'root', children }, textHash: 'hash-of-the-article' };
}

/** The record of such an article. */
export function longRecord({ id, textHash, tree }: ArticleView): ArticleRecord {
  const imported = '2026-11-01T08:00:00.000Z';
  const { length } = layOutText(tree).text;
  return {
    id,
    title: 'A long crossing',
    titleDerived: false,
    byline: null,
    site: null,
    url: null,
    published: null,
    language: 'en',
    imported,
    modified: imported,
    state: 'reading',
    tags: [],
    collections: [],
    note: '',
    trashed: null,
    revisions: [
      {
        revision: 1,
        imported,
        original: 'a'.repeat(64),
        filename: 'long.html',
        mediaType: 'text/html',
        encoding: 'utf-8',
        textHash,
        length,
        words: 200_000,
      },
    ],
  };
}

/** Marks spread evenly over a text, in all colours; every so-manieth has a note of one to four lines. */
export function spreadMarks(
  { tree, id, textHash }: ArticleView,
  count: number,
  notes: number,
): readonly HighlightRecord[] {
  const { text: all } = layOutText(tree);
  const created = '2026-11-02T08:00:00.000Z';
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor(((all.length - 2 * markLength) * at) / count);
    return {
      id: `h${at}`,
      article: id,
      target: {
        position: { start, end: start + markLength },
        quote: {
          exact: all.slice(start, start + markLength),
          prefix: all.slice(Math.max(0, start - contextLength), start),
          suffix: all.slice(start + markLength, start + markLength + contextLength),
        },
        textHash,
      },
      color: markColors[at % markColors.length] ?? 'marigold',
      style: 'highlight',
      note: notes > 0 && at % Math.ceil(count / notes) === 0 ? noteOn(at) : '',
      tags: [],
      created,
      modified: created,
      trashed: null,
    };
  });
}

function noteOn(at: number): string {
  const sentence = `Note ${at} asks **who** pays for the crossing, and what it costs in winter. `;
  return `${sentence.repeat(1 + (at % 3))}#ferry`;
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}
