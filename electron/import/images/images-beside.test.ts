import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import type { ImportedArticle } from '../imported-article.ts';
import { readSource } from '../read-source.ts';
import { attachmentsBeside, imagesBeside } from './images-beside.ts';

const pixels = Buffer.from('pixels');
const asset = { name: `${createHash('sha256').update(pixels).digest('hex')}.png`, bytes: pixels };
const words =
  'The ferry to the island stopped on Monday, and nobody could say for how long it would stay in the harbour.';

async function read(folder: string, name: string, text: string): Promise<ImportedArticle> {
  const source = await readSource({ name, folder, bytes: new TextEncoder().encode(text) });
  if (source.kind !== 'article') throw new Error('It is a book.');
  return source.article;
}

function imagesOf({ tree }: ImportedArticle): unknown {
  return [...JSON.stringify(tree).matchAll(/"image","url":"([^"]*)"/gu)].map(([, url]) => url);
}

test('a complete page takes the pictures in the folder beside it, whatever address the page has on the web', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'Seite-Dateien'));
  await writeFile(join(folder, 'Seite-Dateien', 'a b.png'), pixels);
  const page = `<!-- saved from url=(0026)https://news.example/ferry -->
<html><head><link rel="canonical" href="https://news.example/ferry"></head><body><article><p>${words}</p><p>${words}</p>
<p><img src="Seite-Dateien/a%20b.png" srcset="https://news.example/big.png 2000w" class="lazy" data-src="https://news.example/b.png" alt="boats"></p>
<picture><source srcset="https://news.example/c.webp"><img src="./Seite-Dateien/a b.png?v=2" alt="again"></picture>
<p>${words}</p><p><img src="gone.png" alt="gone"></p></article></body></html>`;
  const article = await read(folder, 'Seite.html', page);
  expect(imagesOf(article)).toEqual([
    `asset:${asset.name}`,
    `asset:${asset.name}`,
    'https://news.example/gone.png',
  ]);
  expect(article.assets).toEqual([asset]);
});

test('Markdown takes its pictures from beside it, and embedded ones from where attachments are kept', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'attachments'));
  await writeFile(join(folder, 'a.png'), pixels);
  await writeFile(join(folder, 'attachments', 'old map.png'), pixels);
  const article = await read(
    folder,
    'note.md',
    `${words}\n\n![a](a.png)\n\n![[old map.png]]\n\n![x](asset:0000.png)`,
  );
  expect(imagesOf(article)).toEqual([`asset:${asset.name}`, `asset:${asset.name}`, '']);
  expect(article.assets).toEqual([asset]);
});

test('nothing is taken from outside the folder, nothing that is no picture, and nothing that is not there', async () => {
  const outside = await temporaryFolder();
  const folder = join(outside, 'saved');
  await mkdir(join(folder, 'folder.png'), { recursive: true });
  await writeFile(join(outside, 'secret.png'), pixels);
  await writeFile(join(folder, 'notes.txt'), 'no image');
  await writeFile(join(folder, 'empty.png'), '');
  await symlink(join(outside, 'secret.png'), join(folder, 'link.png'));
  await symlink(outside, join(folder, 'linked'));
  await symlink('loop.png', join(folder, 'loop.png'));
  // Opening a pipe that nobody writes to would wait for ever.
  execFileSync('mkfifo', [join(folder, 'pipe.png')]);
  const addresses = [
    '../secret.png',
    '..\\secret.png',
    '%2e%2e/secret.png',
    'link.png',
    'linked/secret.png',
    'loop.png',
    'pipe.png',
    'folder.png',
    'empty.png',
    'notes.txt',
    'missing.png',
    '%zz.png',
    'a\u0000.png',
    `${'n'.repeat(300)}.png`,
    join(outside, 'secret.png'),
    'file:///etc/passwd',
    '//host/share/secret.png',
    '',
  ];
  const find = imagesBeside(folder);
  expect(addresses.filter((address) => find(address) !== null)).toEqual([]);
  expect(attachmentsBeside(folder)('../secret.png')).toBeNull();
});

test('a page cannot show a picture of the library that did not come with it', async () => {
  const html = new TextEncoder().encode(
    `<article><p>${words}</p><p><img src="asset:0000.png" alt="x"></p></article>`,
  );
  const source = await readSource({ name: null, bytes: html });
  expect(source.kind === 'article' && imagesOf(source.article)).toEqual(['']);
});
