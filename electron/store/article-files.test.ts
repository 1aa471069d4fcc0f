import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleTree } from '../../core/article/tree.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { ArticleFiles } from './article-files.ts';

function treeOf(value: string): ArticleTree {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

async function twoRevisions(): Promise<{
  files: ArticleFiles;
  folder: string;
  first: string;
  second: string;
}> {
  const root = await temporaryFolder();
  const files = new ArticleFiles(root);
  const { textHash: first } = await files.write('a1', 1, treeOf('First'));
  const { textHash: second } = await files.write('a1', 2, treeOf('Second'));
  return { files, folder: join(root, 'a1'), first, second };
}

test('a text that a synchroniser put under another name is found', async () => {
  const { files, folder, first } = await twoRevisions();
  const conflict = '1.sync-conflict-20261123-040722-ABCDEFG.json';
  await rename(join(folder, '1.json'), join(folder, conflict));
  expect(await files.read('a1', 1, first)).toEqual({
    id: 'a1',
    revision: 1,
    tree: treeOf('First'),
    textHash: first,
  });
  expect(await files.find('a1', 1, first)).toMatchObject({
    status: 'elsewhere',
    own: 'missing',
    file: conflict,
  });
  await writeFile(join(folder, '1.json'), JSON.stringify({ format: 1, tree: treeOf('Theirs') }));
  expect((await files.read('a1', 1, first)).tree).toEqual(treeOf('First'));
  expect(await files.find('a1', 1, first)).toMatchObject({ status: 'elsewhere', own: 'other' });
});

test('revisions that got other numbers keep their texts', async () => {
  const { files, first, second } = await twoRevisions();
  expect((await files.read('a1', 1, second)).tree).toEqual(treeOf('Second'));
  expect((await files.read('a1', 3, first)).tree).toEqual(treeOf('First'));
});

test('a text that was written anew by hand is read as it is now', async () => {
  const { files, folder, first } = await twoRevisions();
  await writeFile(join(folder, '1.json'), JSON.stringify({ format: 1, tree: treeOf('By hand') }));
  const { tree, textHash } = await files.read('a1', 1, first);
  expect([tree, textHash === first]).toEqual([treeOf('By hand'), false]);
});

test('a text that is nowhere is said to be missing, or damaged', async () => {
  const { files, folder, first } = await twoRevisions();
  await writeFile(join(folder, '1.json'), '{');
  await expect(files.read('a1', 1, first)).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('is damaged'),
  });
  await rm(folder, { recursive: true });
  await expect(files.read('a1', 1, first)).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('is missing'),
  });
  expect(await files.list('a1')).toEqual([]);
});

test('what is set aside is kept under a name that tells why', async () => {
  const { files, folder, first } = await twoRevisions();
  const now = new Date('2026-11-23T04:07:22.123Z');
  await files.setAside('a1', 1, 'replaced', now);
  await files.setAside('a1', 1, 'replaced', now);
  expect(await readdir(folder)).toEqual(['1.json.replaced-2026-11-23T04-07-22-123Z', '2.json']);
  expect((await files.find('a1', 1, first)).status).toBe('elsewhere');
});

test('a text that was read before is read anew once its file has changed, and not before', async () => {
  const { files, folder, first } = await twoRevisions();
  const before = await files.read('a1', 1, first);
  expect((await files.read('a1', 1, first)).tree).toBe(before.tree);
  await writeFile(join(folder, '1.json'), JSON.stringify({ format: 1, tree: treeOf('By hand') }));
  expect((await files.read('a1', 1, first)).tree).toEqual(treeOf('By hand'));
  await writeFile(join(folder, '1.json'), '{');
  await expect(files.read('a1', 1, first)).rejects.toThrow(/is damaged/);
  await rm(join(folder, '1.json'));
  await expect(files.read('a1', 1, first)).rejects.toThrow(/is missing/);
});
