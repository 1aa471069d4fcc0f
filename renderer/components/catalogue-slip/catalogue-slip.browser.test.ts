import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import '../../styles/global.css';
import { sampleRecord } from '../reader/sample-article.ts';
import type { PostilCatalogueSlip } from './catalogue-slip.ts';
import './catalogue-slip.ts';

async function slip(more: Partial<PostilCatalogueSlip>): Promise<string[][]> {
  const element = document.createElement('postil-catalogue-slip');
  Object.assign(element, { record: sampleRecord, ...more });
  const main = document.createElement('main');
  main.append(element);
  document.body.append(main);
  await element.updateComplete;
  return [...element.renderRoot.querySelectorAll('dl > div')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()),
  );
}

afterEach(() => document.body.replaceChildren());

test('it tells where the article is from, when it was saved, and how much is marked in it', async () => {
  expect(await slip({ revision: 2, collections: ['Coasts and tides'], passages: 9, notes: 1 })).toEqual([
    ['From', 'The Estuary Review'],
    ['By', 'M. Quay'],
    ['Saved', '2 April 2026, second revision'],
    ['Kept in', 'Coasts and tides'],
    ['Marked', '9 passages, 1 note'],
  ]);
  expect((await axe.run(document.body)).violations.map(({ id }) => id)).toEqual([]);
});

test('it dates what is dated, and keeps a date that it cannot read as it stands', async () => {
  const dated = async (published: string): Promise<string | undefined> =>
    (await slip({ record: { ...sampleRecord, published } })).find(([name]) => name === 'Dated')?.[1];
  expect([await dated('2026-03-09'), await dated('in spring')]).toEqual(['9 March 2026', 'in spring']);
});

test('it says when the publisher changed the text, where that was on another day', async () => {
  const [revision] = sampleRecord.revisions;
  const changed = async (modified: string): Promise<string | undefined> => {
    const record = { ...sampleRecord, published: '2026-03-09', revisions: [{ ...revision!, modified }] };
    return (await slip({ record })).find(([name]) => name === 'Changed')?.[1];
  };
  expect([await changed('2026-03-11T08:00:00Z'), await changed('2026-03-09')]).toEqual([
    '11 March 2026',
    undefined,
  ]);
});

test('it names the file where no source is known, and leaves out what there is none of', async () => {
  expect(await slip({ record: { ...sampleRecord, site: null, byline: null } })).toEqual([
    ['File', 'ferry.txt'],
    ['Saved', '2 April 2026'],
  ]);
});

test('an encoding that was only told by the bytes is said, so that odd letters can be explained', async () => {
  const [revision] = sampleRecord.revisions;
  const rows = async (encodingFrom: 'declared' | 'detected'): Promise<readonly string[]> => {
    const record = { ...sampleRecord, revisions: [{ ...revision!, encoding: 'big5', encodingFrom }] };
    return (await slip({ record })).filter(([name]) => name === 'Encoding').map(([, value]) => value!);
  };
  expect([await rows('detected'), await rows('declared')]).toEqual([['BIG5, told by its bytes'], []]);
});

test('the article’s note and tags are written on it', async () => {
  await slip({ record: { ...sampleRecord, note: '', tags: ['coast'] } });
  const element = document.querySelector('postil-catalogue-slip')!;
  const edits: unknown[] = [];
  element.addEventListener('postil-article-edit', ({ article, edit }) => edits.push([article, edit]));
  await element.editNote();
  const field = element.renderRoot.querySelector('postil-note-editor')!.renderRoot.querySelector('textarea')!;
  field.value = 'Read again.';
  field.dispatchEvent(new InputEvent('input'));
  element.flush();
  const tags = element.renderRoot.querySelector('postil-tag-field')!;
  tags.renderRoot.querySelector<HTMLButtonElement>('[aria-label="Remove the tag coast"]')!.click();
  expect(edits).toEqual([
    [sampleRecord.id, { note: 'Read again.' }],
    [sampleRecord.id, { tags: [] }],
  ]);
  expect((await axe.run(document.body)).violations.map(({ id }) => id)).toEqual([]);
});
