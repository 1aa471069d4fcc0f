import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutText } from '../article-text.ts';
import type { ArticleTree } from '../tree.ts';
import { outlineOf, readMarkedText } from './fixtures/marked-text.ts';
import { structurePlainText } from './structure-plain-text.ts';
import { ruleWords } from './rule-words.ts';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, ...readMarkedText(readFileSync(folder + name, 'utf8')) }));

/** The letters of a text in order of the alphabet: joining lines and taking off markers leaves them as they are. */
function lettersOf(text: string): string {
  return (text.match(/\p{L}/gu) ?? []).sort().join('');
}

function outline(text: string): string[] {
  return outlineOf(structurePlainText(text).tree);
}

function textOf(tree: ArticleTree): string {
  return layOutText(tree).text;
}

describe.each(fixtures)('$name', ({ text, outline: expected }) => {
  test('comes out as an editor would mark it', () => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([
    ['Windows line ends', text.replaceAll('\n', '\r\n')],
    ['old Mac line ends', text.replaceAll('\n', '\r')],
    ['doubled blank lines', text.replaceAll('\n\n', '\n\n\n\n')],
    ['spaces and invisible marks at the ends of lines', `\uFEFF${text.replaceAll('\n', ' \u200B\n')}`],
  ])('comes out the same with %s', (_, variant) => {
    expect(outline(variant)).toEqual(expected);
  });

  test('keeps every letter', () => {
    expect(lettersOf(textOf(structurePlainText(text).tree))).toBe(lettersOf(text));
  });
});

describe.each(fixtures.filter(({ name }) => name.endsWith('whole-page.txt')))(
  '$name',
  ({ text, outline: expected }) => {
    test.each([
      ['without blank lines', '\n'],
      ['with a blank line after each line', '\n\n'],
    ])('has the same headline and the same lines folded %s', (_, between) => {
      const isTold = (line: string): boolean => /^[Hx]/u.test(line);
      const variant = text.split(/\n+/u).join(between);
      expect(outline(variant).filter(isTold)).toEqual(expected.filter(isTold));
    });
  },
);

test('however the lines of articles are mixed, every letter stays, and every rule can be explained', () => {
  const lines = fixtures.flatMap(({ text }) => text.split('\n'));
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', ...lines), { maxLength: 40 }), (mixed) => {
      const { tree } = structurePlainText(mixed.join('\n'));
      const rules = layOutText(tree).blocks.map(({ node }) => node.data?.rule);
      expect(lettersOf(textOf(tree))).toBe(lettersOf(mixed.join('')));
      expect(rules.filter((rule) => rule !== undefined && !Object.hasOwn(ruleWords, rule))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
