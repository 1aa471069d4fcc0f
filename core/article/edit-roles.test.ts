import fc from 'fast-check';
import type { BlockContent, ListItem, Paragraph, RootContent, TableCell } from 'mdast';
import { expect, test } from 'vitest';
import { layOutText } from './article-text.ts';
import { carryRoles } from './carry-roles.ts';
import { countWords } from './count-words.ts';
import { applyRoles } from './edit-roles.ts';
import { editedRoles, roleKey, withRoles } from './edited-role.ts';
import type { EditedRole, EditedRoles } from './edited-role.ts';
import { roleUnits, unitsWithin } from './role-units.ts';
import { parseTree } from './stored-tree.ts';
import type { ArticleTree, Figure } from './tree.ts';

const hash = 'c'.repeat(64);

function p(value: string, data?: Paragraph['data']): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }], ...(data !== undefined && { data }) };
}

function item(...children: BlockContent[]): ListItem {
  return { type: 'listItem', children };
}

function root(...children: RootContent[]): ArticleTree {
  return { type: 'root', children };
}

/** What the reader says of the blocks that begin with these words. */
function say(tree: ArticleTree, said: Readonly<Record<string, EditedRole>>): EditedRoles {
  const { text, blocks } = layOutText(tree);
  return Object.fromEntries(
    Object.entries(said).map(([words, role]) => {
      const block = blocks.find(({ start, end }) => text.slice(start, end).startsWith(words));
      if (block === undefined) throw new Error(`No block begins with ${words}.`);
      return [roleKey(hash, block.start), role];
    }),
  );
}

/** The tree as nested names with the words of each block: `list[ordered from 2](a)`. */
function outline(tree: ArticleTree, said: Readonly<Record<string, EditedRole>>): string[] {
  const applied = applyRoles(tree, hash, say(tree, said));
  parseTree(applied);
  return layOutText(applied).blocks.map(({ type, role, depth, start, end, folded }) =>
    [
      depth === null ? type : `${type}${depth}`,
      role ?? '-',
      ...(folded ? ['folded'] : []),
      layOutText(applied).text.slice(start, end),
    ].join(' '),
  );
}

const story = root(
  p('Share this page', { role: 'boilerplate', rule: 'share-row' }),
  { type: 'heading', depth: 2, children: [{ type: 'text', value: 'The tide' }] },
  p('It came in.'),
);

test('a block becomes what the reader says, and the stored tree stays as it is', () => {
  const before = structuredClone(story);
  expect(outline(story, { Share: 'unfolded', 'The tide': 'headline', 'It came': 'boilerplate' })).toEqual([
    'paragraph - Share this page',
    'heading1 headline The tide',
    'paragraph boilerplate folded It came in.',
  ]);
  expect(story).toEqual(before);
});

test('words of what is folded do not count, and those of what is unfolded do', () => {
  const applied = applyRoles(story, hash, say(story, { Share: 'unfolded', 'It came': 'boilerplate' }));
  expect([countWords(story), countWords(applied)]).toEqual([5, 5]);
  expect(countWords(applyRoles(story, hash, say(story, { Share: 'unfolded' })))).toBe(8);
});

test('what is said of another text, of no block, or in words of a newer program has no effect', () => {
  const others = { [roleKey('d'.repeat(64), 0)]: 'heading', [roleKey(hash, 3)]: 'heading' } as const;
  expect(applyRoles(story, hash, others)).toEqual(story);
  const newer = { [roleKey(hash, 0)]: 'epigraph' } as unknown as EditedRoles;
  expect(applyRoles(story, hash, newer)).toBe(story);
});

test('a numbered list is parted around what is a heading after all, and goes on with its numbers', () => {
  const list = root({
    type: 'list',
    ordered: true,
    start: 4,
    children: [item(p('a')), item(p('b')), item(p('c'))],
  });
  expect(applyRoles(list, hash, say(list, { b: 'heading' })).children).toEqual([
    { type: 'list', ordered: true, start: 4, children: [item(p('a'))] },
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'b' }], data: { rule: 'reader' } },
    { type: 'list', ordered: true, start: 6, children: [item(p('c'))] },
  ]);
});

test('an item that is unfolded from a folded list is an item still, and the others stay folded', () => {
  const list = root({
    type: 'list',
    data: { role: 'boilerplate', rule: 'related-links' },
    children: [item(p('a')), item(p('b'))],
  });
  expect(outline(list, { b: 'unfolded' })).toEqual(['listItem boilerplate folded a', 'listItem - b']);
});

test('a picture is folded with its caption, and its credit stays a credit', () => {
  const figure: Figure = {
    type: 'figure',
    children: [
      { type: 'image', url: 'asset:x', alt: '' },
      p('The quay', { role: 'caption' }),
      p('Photo: Marsh', { role: 'credit' }),
    ],
  };
  const applied = applyRoles(root(figure), hash, say(root(figure), { 'The quay': 'boilerplate' }));
  expect(
    applied.children.map((node) => [node.data?.role, 'children' in node ? node.children.length : 0]),
  ).toEqual([
    ['boilerplate', 2],
    [undefined, 1],
  ]);
  expect(layOutText(applied).blocks.map(({ role }) => role)).toEqual(['boilerplate', 'credit']);
});

test('a line below a picture joins it as its caption', () => {
  const tree = root({ type: 'image', url: 'asset:x', alt: '' }, p('The quay'), p('The story'));
  expect(
    applyRoles(tree, hash, say(tree, { 'The quay': 'caption' })).children.map(({ type }) => type),
  ).toEqual(['figure', 'paragraph']);
});

test('lines of code keep their line breaks as a paragraph', () => {
  expect(outline(root({ type: 'code', value: 'one\n\ntwo' }), { one: 'paragraph' })).toEqual([
    'paragraph - one\n\ntwo',
  ]);
});

test('a table is folded as a whole', () => {
  const cell = (value: string): TableCell => ({ type: 'tableCell', children: [{ type: 'text', value }] });
  const tree = root({ type: 'table', children: [{ type: 'tableRow', children: [cell('a'), cell('b')] }] });
  expect(outline(tree, { a: 'boilerplate' })).toEqual([
    'tableCell boilerplate folded a',
    'tableCell boilerplate folded b',
  ]);
  expect(roleUnits(tree, layOutText(tree)).map(({ start, end }) => [start, end])).toEqual([[0, 3]]);
});

test('an empty passage is in the block that it stands in, and a longer one in all that it meets', () => {
  const units = roleUnits(story, layOutText(story));
  expect(unitsWithin(units, { start: 3, end: 3 }).map(({ start }) => start)).toEqual([0]);
  expect(unitsWithin(units, { start: 3, end: 20 }).map(({ start }) => start)).toEqual([0, 16]);
});

test('what was said of a block holds in another revision for the block with the same text, in its order', () => {
  const from = { tree: root(p('Ad'), p('Story'), p('Ad')), textHash: hash };
  const to = { tree: root(p('New'), p('Ad'), p('Story!'), p('Ad')), textHash: 'd'.repeat(64) };
  const roles = { [roleKey(hash, 3)]: 'heading', [roleKey(hash, 9)]: 'boilerplate' } as const;
  expect(carryRoles(roles, from, to)).toEqual({ [roleKey(to.textHash, 14)]: 'boilerplate' });
});

test('taking back all that was said leaves nothing', () => {
  expect(withRoles({ 'a.1': 'heading' }, { 'a.1': null })).toBeUndefined();
});

const words = fc.constantFrom('tide', 'moon', '香港', 'سلام');
const paragraph = words.map((word) => p(word));
const roled = fc
  .tuple(words, fc.constantFrom('boilerplate' as const, 'caption' as const, 'headline' as const))
  .map(([word, role]) => p(word, { role }));
const leaf: fc.Arbitrary<BlockContent> = fc.oneof(
  paragraph,
  roled,
  words.map((value): BlockContent => ({ type: 'code', value: `${value}\n${value}` })),
  words.map((alt): BlockContent => ({ type: 'image', url: '', alt })),
  fc.constant<BlockContent>({ type: 'image', url: 'asset:x', alt: '' }),
  fc.constant<BlockContent>({ type: 'thematicBreak' }),
  words.map((value): BlockContent => ({ type: 'heading', depth: 4, children: [{ type: 'text', value }] })),
);
const { block } = fc.letrec<{ block: BlockContent }>((tie) => {
  const inside = fc.array(tie('block'), { maxLength: 4 });
  const data = fc.constantFrom(undefined, { role: 'boilerplate' as const }, { role: 'pullquote' as const });
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(inside, data)
        .map(([children, own]): BlockContent => ({ type: 'blockquote', children, data: own })),
      fc
        .tuple(inside, data)
        .map(([children, own]): BlockContent => ({ type: 'figure', children, data: own })),
      fc.tuple(fc.array(inside, { maxLength: 3 }), fc.boolean()).map(([items, ordered]): BlockContent => ({
        type: 'list',
        ordered,
        children: items.map((each) => item(...each)),
      })),
    ),
  };
});

test('whatever the reader says of any blocks, the text stays as it is, and so does what a tree may hold', () => {
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...editedRoles)), { maxLength: 8 }),
      (children, said) => {
        const tree = root(...children);
        const { text, blocks } = layOutText(tree);
        const units = roleUnits(tree, layOutText(tree));
        const chosen = said.flatMap(([which, role]) => {
          const unit = units[which % Math.max(1, units.length)];
          return unit === undefined ? [] : [[unit.start, role] as const];
        });
        const roles = Object.fromEntries(chosen.map(([start, role]) => [roleKey(hash, start), role]));
        const applied = parseTree(applyRoles(tree, hash, roles));
        const after = layOutText(applied);
        expect(after.text).toBe(text);
        expect(after.blocks.map(({ start }) => start)).toEqual(blocks.map(({ start }) => start));
        for (const [start, role] of Object.entries(Object.fromEntries(chosen))) {
          const { folded } = after.blocks.find((each) => each.start === Number(start))!;
          expect(folded).toBe(role === 'boilerplate');
        }
      },
    ),
    { numRuns: 300 },
  );
});
