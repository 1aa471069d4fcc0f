import { zipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { layOutText } from '../../../core/article/article-text.ts';
import { parseTree } from '../../../core/article/stored-tree.ts';
import type { ImportedArticle } from '../imported-article.ts';
import { readSource } from '../read-source.ts';
import type { ReadSource } from '../read-source.ts';
import { makeEpub } from './fixtures/make-epub.ts';

type Book = Extract<ReadSource, { kind: 'book' }>;

async function read(bytes: Uint8Array): Promise<Book> {
  const source = await readSource({ name: 'book.epub', bytes });
  if (source.kind !== 'book') throw new Error('It is no book.');
  return source;
}

const textOf = ({ tree }: ImportedArticle): string => layOutText(tree).text;
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('the chapters of an EPUB 3 are articles in reading order, named as its contents name them', async () => {
  const book = await read(
    makeEpub(
      {
        'cover.xhtml': '<svg xmlns:xlink="x"><image xlink:href="i/cover.png"/></svg>',
        'nav.xhtml':
          '<nav epub:type="toc"><ol><li><a href="text/one.xhtml">The Quay</a><ol><li><a href="text/one.xhtml#s">A section</a></li></ol></li><li><a href="text/two.xhtml">The Mole</a></li></ol></nav>',
        'text/one.xhtml':
          '<h1>I</h1><p>Boats came in.</p><h2 id="s">Section</h2><p><img src="../i/cover.png" alt="boats"/></p>',
        'text/two.xhtml': '<a id="p1"/><p>The mole held.</p>',
      },
      {
        metadata:
          '<dc:title>The Harbour Book</dc:title><dc:creator id="a">Jane Doe</dc:creator><dc:creator id="t">Omar Sayed</dc:creator><meta refines="#t" property="role">trl</meta><dc:language>en-gb</dc:language><dc:date>2019-05</dc:date><dc:identifier>https://books.example/1</dc:identifier>',
        items: '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
        files: { 'OEBPS/i/cover.png': pixel },
      },
    ),
  );
  expect(book.title).toBe('The Harbour Book');
  expect(book.articles.map((article) => [article.title, textOf(article)])).toEqual([
    ['The Quay', 'I\nBoats came in.\nSection'],
    ['The Mole', 'The mole held.'],
  ]);
  expect(book.articles[0]).toMatchObject({
    byline: 'Jane Doe',
    site: 'The Harbour Book',
    url: null,
    published: '2019-05',
    language: 'en-GB',
    mediaType: 'application/epub+zip',
    titleDerived: false,
    assets: [{ bytes: pixel }],
  });
  expect(book.skipped).toEqual([
    { name: 'OEBPS/nav.xhtml', reason: 'It is the table of contents.' },
    { name: 'OEBPS/cover.xhtml', reason: 'It holds no words.' },
  ]);
  for (const { tree } of book.articles) parseTree(tree);
});

test('an EPUB 2 with several chapters in a file is cut where its contents say, and goes on where they say nothing', async () => {
  const book = await read(
    makeEpub(
      {
        'a.html':
          '<h2><a id="one"/>One</h2><p>First words.</p><div><h2 id="two">Two</h2><p>Second words.</p></div>',
        'a_split.html': '<p>Second words go on.</p>',
        'b.html': '<h1>Afterword</h1><p>Last words.</p>',
      },
      {
        items: '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        spineAttributes: 'toc="ncx"',
        files: {
          'OEBPS/toc.ncx':
            '<ncx><navMap><navPoint><navLabel><text>Chapter One</text></navLabel><content src="a.html#one"/></navPoint><navPoint><navLabel><text>Chapter Two</text></navLabel><content src="a.html#two"/></navPoint></navMap></ncx>',
        },
      },
    ),
  );
  expect(book.articles.map((article) => [article.title, textOf(article)])).toEqual([
    ['Chapter One', 'One\nFirst words.'],
    ['Chapter Two', 'Two\nSecond words.\nSecond words go on.'],
    ['Afterword', 'Afterword\nLast words.'],
  ]);
});

test('notes stand where they are called, also from a file of their own', async () => {
  const { articles, skipped } = await read(
    makeEpub({
      'one.xhtml':
        '<p>It rained<a epub:type="noteref" href="#n1">1</a> and snowed<sup><a id="r2" href="notes.xhtml#n2">2</a></sup>.</p><aside epub:type="footnote" id="n1"><p>For a day.</p></aside><p>See <a href="two.xhtml">there</a>.</p>',
      'two.xhtml': '<p>Later.</p>',
      'notes.xhtml':
        '<ol><li id="n2">In May, which nobody had seen before. <sup><a href="one.xhtml#r2">2</a></sup></li></ol>',
    }),
  );
  expect(articles.map(({ tree }) => tree.children.map(({ type }) => type))).toEqual([
    ['paragraph', 'paragraph', 'footnoteDefinition', 'footnoteDefinition'],
    ['paragraph'],
  ]);
  expect(textOf(articles[0]!)).toContain('In May, which nobody had seen before.');
  expect(JSON.stringify(articles[0]?.tree)).not.toContain('two.xhtml');
  expect(skipped).toEqual([
    { name: 'OEBPS/notes.xhtml', reason: 'It holds notes, which stand where they are called.' },
  ]);
});

test('a chapter that is damaged is named, and the others are read', async () => {
  const bytes = Buffer.from(
    makeEpub({ 'a.xhtml': '<p>Good words.</p>', 'b.xhtml': `<p>${'Lost words. '.repeat(99)}</p>` }),
  );
  const at = bytes.indexOf('OEBPS/b.xhtml') + 'OEBPS/b.xhtml'.length + 20;
  bytes.fill(0xff, at, at + 20);
  const book = await read(bytes);
  expect(book.articles.map(textOf)).toEqual(['Good words.']);
  expect(book.skipped).toEqual([
    { name: 'OEBPS/b.xhtml', reason: 'It is damaged: “OEBPS/b.xhtml” in it cannot be unpacked.' },
  ]);
});

const encrypted = (uri: string): string =>
  `<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`;

test('a book of which only the fonts are obfuscated is read', async () => {
  const files = { 'META-INF/encryption.xml': encrypted('OEBPS/font.otf') };
  expect((await read(makeEpub({ 'a.xhtml': '<p>Words.</p>' }, { files }))).articles).toHaveLength(1);
});

const good = makeEpub({ 'a.xhtml': '<p>Words.</p>' });
const patched = (bytes: Uint8Array, signature: string, field: number, value: number): Uint8Array => {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, copy.lastIndexOf(Buffer.from(signature, 'latin1')) + field);
  return copy;
};

test.each([
  ['cut short', good.subarray(0, good.length - 30), 'is damaged or cut short: its list of files is missing.'],
  [
    'whose list of files is broken',
    patched(good, 'PK\u0005\u0006', 16, 3),
    'is damaged: its list of files cannot be read.',
  ],
  [
    'that is another archive',
    zipSync({ 'word/document.xml': strToU8('<w/>') }),
    'is a ZIP archive, but no e-book: it does not say where its text is.',
  ],
  [
    'without its package document',
    zipSync({ 'META-INF/container.xml': strToU8('<rootfile full-path="../../etc/passwd"/>') }),
    'is a damaged e-book: its package document is missing.',
  ],
  ['without words', makeEpub({ 'a.xhtml': '<p> … </p>' }), 'is a book without words.'],
  [
    'that a seller has locked',
    makeEpub({ 'a.xhtml': '<p>x</p>' }, { files: { 'META-INF/encryption.xml': encrypted('OEBPS/a.xhtml') } }),
    'is protected against copying (DRM): only the program of its seller can open it.',
  ],
  [
    'with one file that swells',
    zipSync({ bomb: new Uint8Array(60 * 1024 * 1024) }),
    'unpacks to too much: 60 MB in one file.',
  ],
  [
    'that says it unpacks to 4 GB',
    patched(good, 'PK\u0001\u0002', 24, 0xffffffff),
    'unpacks to too much: 4,096 MB in one file.',
  ],
])('a book %s is refused in one line', async (_what, bytes, message) => {
  await expect(read(bytes)).rejects.toThrow(`“book.epub” ${message} The library is as it was.`);
});

test('a book whose many files together are too much is refused before anything is unpacked', async () => {
  const noise = new Uint8Array(256 * 1024);
  const names = Array.from({ length: 40 }, (_, index) => `f${index}`);
  const file = zipSync(Object.fromEntries(names.map((name) => [name, noise])), { level: 0 });
  const bytes = Buffer.from(file);
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    bytes.writeUInt32LE(16 * 1024 * 1024, at + 24);
  await expect(read(bytes)).rejects.toThrow('unpacks to too much: 640 MB.');
});

test('a file that unpacks to more than it says is damaged, and is not unpacked further', async () => {
  const lying = patched(makeEpub({ 'a.xhtml': `<p>${'x '.repeat(500_000)}</p>` }), 'PK\u0001\u0002', 24, 20);
  await expect(read(lying)).rejects.toThrow(
    'is a book without words (OEBPS/a.xhtml: It is damaged: “OEBPS/a.xhtml” in it cannot be unpacked).',
  );
});

test('a book whose files share their bytes is refused before anything is unpacked', async () => {
  const page = `<p>${'x '.repeat(500_000)}</p>`;
  const names = Array.from({ length: 20 }, (_, index) => `c${index}.xhtml`);
  const bytes = Buffer.from(makeEpub(Object.fromEntries(names.map((name) => [name, page]))));
  const entryOf = (name: string): number => bytes.lastIndexOf(`OEBPS/${name}`, -1, 'latin1') - 46;
  const offset = bytes.readUInt32LE(entryOf('c0.xhtml') + 42);
  for (const name of names) bytes.writeUInt32LE(offset, entryOf(name) + 42);
  await expect(read(bytes)).rejects.toThrow('is damaged: its files overlap.');
});

test('a book of more text than any book has is refused before anything is unpacked', async () => {
  const page = `<p>${'All work and no play. '.repeat(150_000)}</p>`;
  const names = Array.from({ length: 22 }, (_, index) => `c${index}.xhtml`);
  const bytes = makeEpub(Object.fromEntries(names.map((name) => [name, page])));
  await expect(read(bytes)).rejects.toThrow('holds more than 64 MB of text.');
});

test('XML that would expand to gigabytes is not expanded', async () => {
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
  ).join('');
  const metadata = '<dc:title>&e9;</dc:title>';
  const bytes = makeEpub({ 'a.xhtml': '<p>Words.</p>' }, { metadata });
  const container = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities}]><rootfile full-path="OEBPS/book.opf"/>`;
  const began = performance.now();
  const book = await read(
    makeEpub({ 'a.xhtml': '<p>Words.</p>' }, { metadata, files: { 'META-INF/container.xml': container } }),
  );
  expect([bytes.length > 0, book.title.length < 100, performance.now() - began < 5_000]).toEqual([
    true,
    true,
    true,
  ]);
});

test.each([
  ['in other letters', 'One.XHTML', 'OEBPS/one.xhtml'],
  ['with its escapes', 'a%20b.xhtml', 'OEBPS/a%20b.xhtml'],
  ['with the slashes of Windows', 'text/one.xhtml', 'OEBPS\\text\\one.xhtml'],
  ['with its accents apart', 'caf\u00E9.xhtml', 'OEBPS/cafe\u0301.xhtml'],
])('a chapter is found whose name stands in the archive %s', async (_how, href, name) => {
  const files = { [name]: '<html><body><p>Found all the same.</p></body></html>' };
  const items = `<item id="x" href="${href}" media-type="application/xml"/>`;
  const bytes = makeEpub(
    { 'first.xhtml': '<p>The first.</p>' },
    { items, files, moreSpine: '<itemref idref="x"/>' },
  );
  expect((await read(bytes)).articles.map(textOf)).toEqual(['The first.', 'Found all the same.']);
});

test('a chapter says in which encoding it was read, and bytes that are no text are no chapter', async () => {
  const latin1 = Buffer.from(
    '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>A caf\u00E9 by the harbour.</p></body></html>',
    'latin1',
  );
  const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * at * 77) & 255);
  const book = await read(
    makeEpub(
      { 'a.xhtml': '', 'b.xhtml': '' },
      { files: { 'OEBPS/a.xhtml': latin1, 'OEBPS/b.xhtml': noise } },
    ),
  );
  expect(book.articles).toMatchObject([{ encoding: 'windows-1252', encodingFrom: 'declared' }]);
  expect(book.articles.map(textOf)).toEqual(['A caf\u00E9 by the harbour.']);
  expect(book.skipped).toEqual([
    { name: 'OEBPS/b.xhtml', reason: expect.stringContaining('It is not text') as string },
  ]);
});
