import { expect, test } from 'vitest';
import {
  SampleLibrary,
  sampleArticleText,
  sampleFields,
  sampleRevision,
} from '../../tests/sample-library.ts';
import { roleKey } from '../article/edited-role.ts';
import { addRevision, editArticle, importArticle } from './article-operations.ts';
import { redoStep, undoStep } from './history/undo.ts';
import { parseLibrary } from './parse-library.ts';
import { editRoles } from './role-operations.ts';

const first = roleKey(sampleRevision.textHash, 0);
const second = roleKey(sampleRevision.textHash, 42);

function withArticle(): SampleLibrary {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  sample.seconds = 60;
  return sample;
}

test('a block that is folded leaves the count of words, and the library can be read again', () => {
  const sample = withArticle();
  const edited = sample.do(editRoles('a1', sampleArticleText, { roles: { [second]: 'boilerplate' } }));
  expect([edited.roles, edited.revisions.map(({ words }) => words)]).toEqual([
    { [second]: 'boilerplate' },
    [8],
  ]);
  expect(parseLibrary(JSON.parse(JSON.stringify(sample.library)))).toEqual(sample.library);
});

test('giving a block back what it was saved as leaves no trace in the record', () => {
  const sample = withArticle();
  sample.do(editRoles('a1', sampleArticleText, { roles: { [first]: 'heading', [second]: 'caption' } }));
  sample.do(editRoles('a1', sampleArticleText, { roles: { [first]: null } }));
  expect(sample.library.articles.a1?.roles).toEqual({ [second]: 'caption' });
  sample.do(editRoles('a1', sampleArticleText, { roles: { [second]: null } }));
  expect(Object.hasOwn(sample.library.articles.a1!, 'roles')).toBe(false);
});

test('a headline can become the title in the same change, which one undo takes back', () => {
  const sample = withArticle();
  const before = sample.library.articles.a1;
  sample.do(editRoles('a1', sampleArticleText, { roles: { [first]: 'headline' }, title: 'Of tides' }));
  expect(sample.library.articles.a1).toMatchObject({ title: 'Of tides', titleDerived: false });
  sample.commit(undoStep(sample.library, sample.now)!.pending);
  expect(sample.library.articles.a1).toEqual(before);
});

test('saying the same again changes nothing', () => {
  const sample = withArticle();
  sample.do(editRoles('a1', sampleArticleText, { roles: { [first]: 'heading' } }));
  const library = sample.library;
  const again = editRoles('a1', sampleArticleText, { roles: { [first]: 'heading' } });
  expect(again(library, { now: sample.now, newId: () => 'x' }).patches).toEqual([]);
});

test('a block that is not in the text is refused', () => {
  const sample = withArticle();
  const wrong = editRoles('a1', sampleArticleText, {
    roles: { [roleKey(sampleRevision.textHash, 3)]: 'heading' },
  });
  expect(() => sample.do(wrong)).toThrow(expect.objectContaining({ code: 'invalid' }));
});

test('undo and redo of a kind work also after the article was read on', () => {
  const sample = withArticle();
  sample.do(editRoles('a1', sampleArticleText, { roles: { [first]: 'heading' } }));
  const read = (state: 'reading' | 'finished'): unknown => sample.do(editArticle('a1', { state }));
  read('reading');
  sample.commit(undoStep(sample.library, sample.now)!.pending);
  expect(Object.hasOwn(sample.library.articles.a1!, 'roles')).toBe(false);
  read('finished');
  sample.commit(redoStep(sample.library, sample.now)!.pending);
  expect(sample.library.articles.a1).toMatchObject({ state: 'finished', roles: { [first]: 'heading' } });
});

test('a new revision brings along what is said of its own blocks', () => {
  const sample = withArticle();
  sample.do(editRoles('a1', sampleArticleText, { roles: { [first]: 'heading' } }));
  const other = roleKey('c'.repeat(64), 0);
  sample.do(
    addRevision('a1', sampleFields, { ...sampleRevision, textHash: 'c'.repeat(64) }, { [other]: 'heading' }),
  );
  expect(sample.library.articles.a1?.roles).toEqual({ [first]: 'heading', [other]: 'heading' });
});
