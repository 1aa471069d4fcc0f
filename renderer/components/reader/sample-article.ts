import type { RootContent } from 'mdast';
import { describeTarget } from '../../../core/annotation/describe.ts';
import { layOutText } from '../../../core/article/article-text.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import type { ArticleView } from '../../../core/ipc/contract.ts';
import type { ArticleRecord, HighlightRecord } from '../../../core/library/records.ts';

const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

/** Long enough to scroll: fifty paragraphs about nothing in particular. */
const filler = Array.from({ length: 50 }, (_, at) =>
  paragraph(
    `Paragraph ${at} goes on for a while. It has a second sentence, too. And it ends with a third one.`,
  ),
);

const tree: ArticleTree = {
  type: 'root',
  children: [
    {
      type: 'heading',
      depth: 1,
      data: { role: 'headline' },
      children: [{ type: 'text', value: 'The ferry that runs on goodwill' }],
    },
    paragraph('The ferry leaves at six. Nobody pays. Everybody brings something.'),
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'What it carries' }] },
    paragraph('Eggs, mostly. A piano once. The piano stayed.'),
    ...filler,
    {
      type: 'paragraph',
      data: { role: 'boilerplate', rule: 'newsletter-form' },
      children: [{ type: 'text', value: 'Sign up for the harbour letter.' }],
    },
  ],
};

/** Test data: the text of `sampleArticle`. */
export const { text: sampleText } = layOutText(tree);

/** Test data: an article of a few pages. */
export const sampleArticle: ArticleView = { id: 'ferry', revision: 1, tree, textHash: 'hash-of-ferry' };

/** Test data: its record. */
export const sampleRecord: ArticleRecord = {
  id: 'ferry',
  title: 'The ferry that runs on goodwill',
  titleDerived: false,
  byline: 'By M. Quay',
  site: 'The Estuary Review',
  url: null,
  published: null,
  language: 'en',
  imported: '2026-04-02T08:00:00.000Z',
  modified: '2026-04-02T08:00:00.000Z',
  state: 'reading',
  tags: [],
  collections: [],
  note: '',
  trashed: null,
  revisions: [
    {
      revision: 1,
      imported: '2026-04-02T08:00:00.000Z',
      original: 'a'.repeat(64),
      filename: 'ferry.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      textHash: 'hash-of-ferry',
      length: sampleText.length,
      words: 1000,
    },
  ],
};

/** Test data: a highlight on the first passage with these words; on words that are not there, one without a place. */
export function sampleHighlight(
  id: string,
  exact: string,
  more: Partial<HighlightRecord> = {},
): HighlightRecord {
  const start = sampleText.indexOf(exact);
  const target =
    start < 0
      ? {
          position: { start: 0, end: exact.length },
          quote: { exact, prefix: '', suffix: '' },
          textHash: 'other',
        }
      : describeTarget(sampleText, 'hash-of-ferry', start, start + exact.length);
  return {
    id,
    article: 'ferry',
    target,
    color: 'marigold',
    style: 'highlight',
    note: '',
    tags: [],
    created: '2026-04-02T08:00:00.000Z',
    modified: '2026-04-02T08:00:00.000Z',
    trashed: null,
    ...more,
  };
}
