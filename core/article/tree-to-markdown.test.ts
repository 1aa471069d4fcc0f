import type { Paragraph, PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { structurePlainText } from './plain-text/structure-plain-text.ts';
import { treeToMarkdown } from './tree-to-markdown.ts';
import type { ArticleTree } from './tree.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

const tree: ArticleTree = {
  type: 'root',
  children: [
    { type: 'heading', depth: 1, data: { role: 'headline' }, children: [text('The Mill')] },
    paragraph(text('It '), { type: 'strong', children: [text('turns')] }, text(' * still.')),
    {
      type: 'figure',
      children: [
        { type: 'image', url: 'asset:ab.png', alt: 'a mill' },
        { ...paragraph(text('The mill.')), data: { role: 'caption' } },
        { ...paragraph(text('Photo: A')), data: { role: 'credit' } },
      ],
    },
    { type: 'list', ordered: false, children: [{ type: 'listItem', children: [paragraph(text('one'))] }] },
    {
      type: 'table',
      align: [null],
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('cell')] }] }],
    },
    { type: 'thematicBreak' },
    { ...paragraph(text('Sign up')), data: { role: 'boilerplate' } },
  ],
};

const story = `# The Mill

It **turns** \\* still.

![a mill](asset:ab.png)

_The mill._

_Photo: A_

- one

| cell |
| ---- |

---
`;

test('an article is written as Markdown, its figures as pictures with emphasised captions', () => {
  expect(treeToMarkdown(tree, { folded: false })).toBe(story);
});

test('what was set aside is written only when asked for', () => {
  expect(treeToMarkdown(tree, { folded: true })).toBe(`${story}\nSign up\n`);
});

test('a picture of which only words are left is written as its words', () => {
  const { tree: saved } = structurePlainText(
    'A story of the sea, told at length, so that it counts as one.\n\nold boat\nPhoto: A/B',
  );
  expect(treeToMarkdown(saved, { folded: false })).toBe(
    'A story of the sea, told at length, so that it counts as one.\n\n_\\[old boat]_\n\n_Photo: A/B_\n',
  );
});
