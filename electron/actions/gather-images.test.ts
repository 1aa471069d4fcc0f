import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import type { ImportedArticle } from '../import/imported-article.ts';
import { sha256 } from '../store/hash.ts';
import { gatherImages } from './gather-images.ts';

function articleWith(...urls: string[]): ImportedArticle {
  return {
    tree: {
      type: 'root',
      children: urls.map((url) => ({ type: 'figure', children: [{ type: 'image', url }] })),
    },
    title: 'Pictures',
    titleDerived: false,
    byline: null,
    site: null,
    url: null,
    published: null,
    language: null,
    mediaType: 'text/markdown',
    encoding: 'utf-8',
    assets: [],
  };
}

it('takes the images beside a saved page into the article, each once', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'page_files'));
  const bytes = Buffer.from('pixels');
  await writeFile(join(folder, 'page_files', 'a b.PNG'), bytes);
  const article = articleWith('page_files/a%20b.PNG', './page_files/a b.PNG?v=2', 'https://x.example/c.png');
  const name = `${sha256(bytes)}.png`;
  expect(await gatherImages(article, folder)).toMatchObject({
    tree: articleWith(`asset:${name}`, `asset:${name}`, 'https://x.example/c.png').tree,
    assets: [{ name }, { name }],
  });
});

it('takes nothing from outside the folder, nothing that is no image, and nothing that is not there', async () => {
  const outside = await temporaryFolder();
  const folder = join(outside, 'saved');
  await mkdir(folder);
  await writeFile(join(outside, 'secret.png'), 'secret');
  await writeFile(join(folder, 'notes.txt'), 'no image');
  await symlink(join(outside, 'secret.png'), join(folder, 'link.png'));
  const article = articleWith(
    '../secret.png',
    'link.png',
    'notes.txt',
    'missing.png',
    '%zz.png',
    join(outside, 'secret.png'),
    'file:///etc/passwd',
    '',
  );
  expect(await gatherImages(article, folder)).toBe(article);
});
