import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeArticle } from '../../core/library/article-operations.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { openLibrary } from '../store/open-library.ts';
import { importFirstArticles } from './first-start.ts';

const log = { info: () => undefined, error: () => undefined };

let folder: string;
let store: LibraryStore;

const titles = (): string[] => Object.values(store.current.articles).map(({ title }) => title);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-first-'));
  await mkdir(join(folder, 'articles'));
  await writeFile(join(folder, 'articles/guide.md'), '# A guide\n\nOne paragraph of it, with some words.\n');
  store = await openLibrary(join(folder, 'library'));
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

it('fills a new library with what came with the program', async () => {
  await importFirstArticles(store, join(folder, 'articles'), log);
  expect(titles()).toEqual(['A guide']);
});

it('brings nothing back into a library that was emptied', async () => {
  await importFirstArticles(store, join(folder, 'articles'), log);
  await store.change(removeArticle(Object.keys(store.current.articles)[0] ?? ''));
  await importFirstArticles(store, join(folder, 'articles'), log);
  expect(
    Object.values(store.current.articles).map(({ title, trashed }) => [title, trashed === null]),
  ).toEqual([['A guide', false]]);
});

it('starts without them when there are none', async () => {
  await importFirstArticles(store, join(folder, 'missing'), log);
  expect(titles()).toEqual([]);
});
