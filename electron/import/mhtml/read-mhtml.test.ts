import { expect, test } from 'vitest';
import { layOutText } from '../../../core/article/article-text.ts';
import type { ImportedArticle } from '../imported-article.ts';
import { readSource } from '../read-source.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const name = '[0-9a-f]{64}\\.png';
const words =
  'The ferry to the island stopped on Monday, and nobody could say for how long it would stay in the harbour.';

interface Part {
  readonly headers: readonly string[];
  readonly body: string;
}

/** As browsers write it: with CRLF, each part after its boundary. */
function archive(headers: readonly string[], parts: readonly Part[], end = '--'): Buffer {
  const lines = [
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Multi--part"',
    '',
    '',
    ...parts.flatMap((part) => ['------Multi--part', ...part.headers, '', part.body]),
    `------Multi--part${end}`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

const image = (...headers: readonly string[]): Part => ({
  headers: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', ...headers],
  body: pixel.toString('base64').replace(/.{40}/gu, '$&\r\n'),
});

const page = (body: string, ...headers: readonly string[]): Part => ({
  headers: ['Content-Type: text/html', ...headers],
  body,
});

async function read(bytes: Uint8Array, file = 'page.mhtml'): Promise<ImportedArticle> {
  const source = await readSource({ name: file, bytes });
  if (source.kind !== 'article') throw new Error('It is a book.');
  return source.article;
}

function imagesOf({ tree }: ImportedArticle): unknown {
  return [...JSON.stringify(tree).matchAll(/"url":"([^"]*)"/gu)].map(([, url]) => url);
}

const chrome = archive(
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://news.example/ferry?id=1',
    'Subject: =?utf-8?Q?The=20ferry?=',
    'Date: Mon, 2 Nov 2026 10:00:00 +0100',
  ],
  [
    page(
      `<!DOCTYPE html><html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>\r\n<p>${words} A caf=C3=A9 wait=\r\ned.</p><p>${words}</p><p><img src=3D"https://news.example/a.png" srcset=3D"https://news.example/a-2000.png 2000w" alt=3D"boats"></p><p>${words} See <a href=3D"/more">more</a>.</p></article><iframe src=3D"cid:frame-1@mhtml.blink"></iframe></body></html>`,
      'Content-ID: <frame-0@mhtml.blink>',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://news.example/ferry?id=1',
    ),
    page('<p>An advertisement in a frame of its own.</p>', 'Content-ID: <frame-1@mhtml.blink>'),
    image('Content-Location: https://news.example/a.png'),
  ],
);

test('a page that Chrome or Edge saved is read with its address, date and images', async () => {
  const article = await read(chrome);
  const text = layOutText(article.tree).text;
  expect([article.title, article.url, article.saved, article.mediaType]).toEqual([
    'The ferry',
    'https://news.example/ferry?id=1',
    '2026-11-02T09:00:00.000Z',
    'multipart/related',
  ]);
  expect(text).toContain('A café waited.');
  expect(text).not.toContain('advertisement');
  expect(imagesOf(article)).toEqual([expect.stringMatching(`^asset:${name}$`), 'https://news.example/more']);
  expect(article.assets).toMatchObject([{ bytes: pixel }]);
});

test('it is told by its content where it has another name, or none', async () => {
  expect((await read(chrome, 'page.html')).mediaType).toBe('multipart/related');
  expect((await read(chrome, 'page')).mediaType).toBe('multipart/related');
  expect((await read(Buffer.from(`<html><body><p>${words}</p></body></html>`), 'page.mht')).mediaType).toBe(
    'text/html',
  );
});

test('a page of old Internet Explorer is read: line feeds alone, a charset in the part, cid: and relative addresses', async () => {
  const bytes = archive(
    ['From: "Saved by Windows Internet Explorer 7"'],
    [
      page(
        `<html><body><h1>\xCF\xE0\xF0\xEE\xEC</h1><p>${words}</p><p><img src="cid:pic@x" alt="one"></p><p>${words}</p><p><img src="sub/b.png" alt="two"></p></body></html>`,
        'Content-Type: text/html;\r\n\tcharset="windows-1251"',
        'Content-Location: http://old.example/dir/page.htm',
      ),
      image('Content-ID: <pic@x>'),
      image('Content-Location: http://old.example/dir/sub/b.png'),
    ].map(({ headers, body }) => ({
      headers: headers.slice(headers.filter((header) => /^content-type/iu.test(header)).length - 1),
      body,
    })),
  );
  const article = await read(
    Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
    'page.mht',
  );
  expect([article.encoding, article.encodingFrom, article.url, article.title]).toEqual([
    'windows-1251',
    'declared',
    'http://old.example/dir/page.htm',
    'Паром',
  ]);
  expect(imagesOf(article)).toEqual([
    expect.stringMatching(`^asset:${name}$`),
    expect.stringMatching(`^asset:${name}$`),
  ]);
});

test('the start parameter says which part is the page', async () => {
  const bytes = Buffer.from(
    archive(
      [],
      [
        page('<p>Not this one, which is a frame that comes before the page.</p>', 'Content-ID: <frame>'),
        page(`<p>${words}</p>`, 'Content-ID: <main>'),
      ],
    )
      .toString('latin1')
      .replace('type="text/html"', 'start="<main>"'),
  );
  expect(layOutText((await read(bytes)).tree).text).toBe(words);
});

test('a page of frames is the longest of them', async () => {
  const bytes = archive(
    [],
    [
      page('<html><frameset><frame src="cid:a"><frame src="cid:b"></frameset></html>'),
      page('<p>Menu</p>', 'Content-ID: <a>'),
      page(`<p>${words}</p>`, 'Content-ID: <b>'),
    ],
  );
  expect(layOutText((await read(bytes)).tree).text).toBe(words);
});

test('what is nested in a page’s archive may lack its end', async () => {
  const bytes = archive(
    [],
    [
      {
        headers: ['Content-Type: multipart/alternative; boundary=in'],
        body: `--in\r\nContent-Type: text/html\r\n\r\n<p>${words}</p>\r\n`,
      },
    ],
  );
  expect(layOutText((await read(bytes)).tree).text).toBe(words);
});

const cutAt = (place: string): Uint8Array => chrome.subarray(0, chrome.indexOf(place));

test.each([
  ['cut before its page', chrome.subarray(0, 200), 'is cut short: the page is missing.'],
  ['cut in its page', cutAt('See <a'), 'is cut short: the end of the page is missing.'],
  ['cut in a picture', cutAt('iVBORw'), 'is cut short: pictures at its end are missing.'],
  [
    'cut before its last characters',
    chrome.subarray(0, -5),
    'is cut short: pictures at its end are missing.',
  ],
  [
    'of pictures only',
    archive([], [image('Content-Location: a.png')]),
    'is a web archive without a page in it.',
  ],
  ['whose page has no words', archive([], [page('<script>run()</script>')]), 'holds no words.'],
])('a web archive %s is refused in one line', async (_what, bytes, message) => {
  await expect(read(bytes)).rejects.toThrow(`“page.mhtml” ${message} The library is as it was.`);
});

test('ten thousand boundaries, and parts in parts in parts, take no more than their length', async () => {
  const boundaries = Buffer.from(
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${'--x\n\n'.repeat(200_000)}`,
  );
  const nested = Array.from(
    { length: 500 },
    (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\n\n--b${index}\n`,
  ).join('');
  const began = performance.now();
  await expect(read(boundaries)).rejects.toThrow('the page is missing');
  await expect(read(Buffer.from(`MIME-Version: 1.0\n${nested}`))).rejects.toThrow('the page is missing');
  expect(performance.now() - began).toBeLessThan(10_000);
});
