import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { editArticle, importArticle, removeArticle } from '../../core/library/article-operations.ts';
import { addHighlight, editHighlight } from '../../core/library/highlight-operations.ts';
import { sampleDraft, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { openLibrary } from '../store/open-library.ts';
import { createSafekeepingHandlers } from './safekeeping-handlers.ts';

/** A clock on which a second has gone by whenever it is read. */
function createClock(): () => Date {
  let time = Date.parse('2026-12-24T12:00:00.000Z');
  return () => new Date((time += 1000));
}

/** A library with one article and a mark on it, its handlers, and how often something was decided. */
async function open() {
  const now = createClock();
  const store = await openLibrary(join(await temporaryFolder(), 'library'), { now });
  onTestFinished(() => store.close());
  await store.writeArticle('a1', 1, { type: 'root', children: [] });
  await store.change(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  const { id } = await store.change(addHighlight(sampleDraft('a1', { note: 'First' })));
  const decided: true[] = [];
  const handlers = createSafekeepingHandlers({ store, now, onDecided: () => decided.push(true) });
  return { store, handlers, mark: id, decided };
}

const note = (store: LibraryStore, mark: string): string | undefined => store.current.highlights[mark]?.note;

it('makes a backup of what the window shows, compares with it, and goes back to it', async () => {
  const { store, handlers, mark } = await open();
  const made = await handlers['backups:make']();
  await store.change(editHighlight(mark, { note: 'Second' }));
  const names = (await handlers['backups:list']()).map(({ name }) => name);
  const { differences, then } = await handlers['backups:compare'](made!.name);
  expect([names.includes(made!.name), differences.map(({ id, what, fields }) => [id, what, fields])]).toEqual(
    [true, [[mark, 'changed', ['note']]]],
  );
  expect(then.highlights[mark]?.note).toBe('First');
  expect(then.articles).toEqual({});

  expect((await handlers['backups:restore'](made!.name, 'replace')).changed.highlights).toBe(1);
  expect(note(store, mark)).toBe('First');
  await store.undo();
  expect(note(store, mark)).toBe('Second');
});

it('lists what was done, and goes back to the moment after any of it', async () => {
  const { store, handlers, mark } = await open();
  await store.change(editArticle('a1', { title: 'Renamed' }));
  const moments = await handlers['history:list']();
  expect(moments.map(({ kind, title }) => [kind, title])).toEqual([
    ['article-edit', 'Renamed'],
    ['highlight-add', store.current.highlights[mark]!.target.quote.exact],
    ['article-import', 'Renamed'],
  ]);
  const { at } = moments[1]!;
  expect((await handlers['history:compare'](at)).then.articles.a1?.title).toBe(sampleFields.title);
  await handlers['history:restore'](at);
  expect(store.current.articles.a1?.title).toBe(sampleFields.title);
});

it('tells what a note said', async () => {
  const { store, handlers, mark } = await open();
  await store.change(editHighlight(mark, { note: 'Second' }));
  expect((await handlers['history:note'](mark)).map(({ text, current }) => [text, current])).toEqual([
    ['Second', true],
    ['First', false],
  ]);
});

it('destroys what is in the trash and counts it, and refuses what is not', async () => {
  const { store, handlers } = await open();
  await expect(handlers['trash:empty'](['a1'])).rejects.toMatchObject({ code: 'invalid' });
  await store.change(removeArticle('a1'));
  expect(await handlers['trash:empty'](null)).toEqual({ articles: 1, highlights: 1 });
  expect([store.current.articles, store.current.highlights]).toEqual([{}, {}]);
});

it('says which files among the backups are none', async () => {
  const { store, handlers } = await open();
  await mkdir(join(store.folder, 'backups'), { recursive: true });
  await writeFile(join(store.folder, 'backups', 'library.json'), '{');
  const faults = (await handlers['backups:list']()).map(({ fault }) => fault);
  expect(faults.filter((fault) => fault !== null)).toHaveLength(1);
  await appendFile(join(store.folder, 'backups', 'notes.txt'), 'mine');
  await expect(handlers['backups:compare']('library.json')).rejects.toMatchObject({ code: 'damaged' });
});
