import { expect, test } from 'vitest';
import { layOutText } from '../../core/article/article-text.ts';
import { ImportError } from './imported-article.ts';
import { readArticle } from '../../tests/read-article.ts';
import { largestText } from './size-limit.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, mark: boolean): Uint8Array =>
  new Uint8Array(Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le'));

async function failure(name: string | null, bytes: Uint8Array, mediaType?: string): Promise<string> {
  const error: unknown = await readArticle({ name, bytes, mediaType }).catch((reason: unknown) => reason);
  if (!(error instanceof ImportError)) throw new Error('It was read.', { cause: error });
  return `${error.code}: ${error.message}`;
}

const read = 'Postil reads plain text, HTML, Markdown, MHTML and EPUB';
const kept = 'The library is as it was.';

test.each([
  ['an empty file', 'a.txt', utf8(''), `empty: “a.txt” is empty. ${kept}`],
  ['empty pasted text', null, utf8(''), `empty: The text is empty. ${kept}`],
  ['white space', 'a.txt', utf8(' \n\t\r\n'), `empty: “a.txt” holds nothing but white space. ${kept}`],
  ['no words', 'a.txt', utf8('— … !'), `no-text: “a.txt” holds no words. ${kept}`],
  [
    'a page without words',
    'a.html',
    utf8('<script>alert("x")</script>'),
    `no-text: “a.html” holds no words: a script fills it when it is opened; save it from the browser once it shows. ${kept}`,
  ],
  [
    'a PDF under another name',
    'a.txt',
    utf8('%PDF-1.7 x'),
    `binary: “a.txt” is a PDF document. ${read}. ${kept}`,
  ],
  [
    'a ZIP under another name',
    'a.md',
    latin1('PK\u0003\u0004\u0000'),
    `binary: “a.md” is a ZIP archive (as .docx, .epub and .odt files are). ${read}. ${kept}`,
  ],
  [
    'a picture under another name',
    'a.html',
    latin1('\u0089PNG\r\n\u001A\n'),
    `binary: “a.html” is a PNG image. ${read}. ${kept}`,
  ],
  [
    'a program without a name',
    null,
    latin1('\u007FELF\u0002\u0001'),
    `binary: The text is a program. ${read}. ${kept}`,
  ],
  [
    'zero bytes',
    'a.txt',
    utf8('some text\u0000\u0000\u0001 more'),
    `binary: “a.txt” is not text (it has zero bytes). ${read}. ${kept}`,
  ],
  [
    'a format that is not read',
    'a.pdf',
    utf8('x'),
    `unsupported: “a.pdf” is of a kind that is not read (.pdf). ${read}. ${kept}`,
  ],
  [
    'what is no web archive, under the name of one',
    'a.MHTML',
    utf8('x'),
    `unreadable: “a.MHTML” is a web archive without a page in it. ${kept}`,
  ],
  [
    'what is no book, under the name of one',
    'a.epub',
    utf8('x'),
    `unreadable: “a.epub” is damaged or cut short: its list of files is missing. ${kept}`,
  ],
  [
    'control characters',
    'a.txt',
    utf8('a\u0001b\u0002c\u0003'.repeat(10)),
    `binary: “a.txt” is not text (it is full of control characters). ${read}. ${kept}`,
  ],
  [
    'a name in two lines that turns its direction',
    'a\nb\u202Etxt.pdf',
    utf8('x'),
    `unsupported: “a btxt.pdf” is of a kind that is not read (.pdf). ${read}. ${kept}`,
  ],
  [
    'a name of 255 characters',
    `${'n'.repeat(251)}.txt`,
    utf8(''),
    `empty: “${'n'.repeat(80)}…${'n'.repeat(35)}.txt” is empty. ${kept}`,
  ],
  [
    'a page nested beyond measure',
    'a.html',
    utf8('<div>'.repeat(100_000)),
    `unreadable: “a.html” is nested too deeply to be read (over 4000 levels). ${kept}`,
  ],
  [
    'Markdown nested beyond measure',
    'a.md',
    utf8(`${'> '.repeat(10_000)}x`),
    `unreadable: “a.md” is nested too deeply to be read (over 200 levels). ${kept}`,
  ],
  [
    'a line of megabytes without a space',
    'a.txt',
    utf8('x'.repeat(5_000_000)),
    `binary: “a.txt” is not text (it has 5,000,000 characters in a row without a space). ${kept}`,
  ],
  [
    'such a line in Markdown, after words',
    'a.md',
    utf8(`# Words\n\n${'港'.repeat(2_000_000)}\n`),
    `binary: “a.md” is not text (it has 2,000,000 characters in a row without a space). ${kept}`,
  ],
  [
    'zeros between characters of UTF-16',
    'a.txt',
    latin1('\u00FF\u00FEa\u0000\u0000\u0000b\u0000'),
    `binary: “a.txt” is not text (it has zero characters). ${kept}`,
  ],
  [
    'a file beyond the bound',
    'a.txt',
    new Uint8Array(largestText + 1),
    `too-large: “a.txt” is larger than 64 MB, which is the limit. ${kept}`,
  ],
])('%s is refused with one line that says why', async (_what, name, bytes, message) => {
  expect(await failure(name, bytes)).toBe(message);
});

test.each([
  [
    'a picture that stands in Markdown',
    'a.md',
    `Words.\n\n![x](data:image/png;base64,${'A'.repeat(2_000_000)})`,
  ],
  [
    'a long text in a script without spaces',
    'a.txt',
    '港口關閉七年後重新開放，居民夾道歡迎。'.repeat(60_000),
  ],
])('%s is no endless line', async (_what, name, text) => {
  expect((await readArticle({ name, bytes: utf8(text) })).encoding).toBe('utf-8');
});

test('metadata is in one line, of bounded length, and its address is one of the web', async () => {
  const saved = '<!-- saved from url=(0028)https://news.example/a/ferry -->';
  const html = (head: string): Uint8Array =>
    utf8(`${saved}<html><head>${head}</head><body><p>${'The ferry stopped. '.repeat(9)}</p></body></html>`);
  const script = await readArticle({
    name: 'a.html',
    bytes: html('<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/b">'),
  });
  expect(script.url).toBe('https://news.example/b');
  const broken = await readArticle({ name: 'a.md', bytes: utf8('# The ferry<br>stops\n\nIt stopped.') });
  expect(broken.title).toBe('The ferry stops');
  const long = await readArticle({ name: 'a.html', bytes: html(`<title>${'ferry '.repeat(9000)}</title>`) });
  expect(long.title.length).toBeLessThanOrEqual(1001);
});

test('a media type that is not read is refused by its name', async () => {
  expect(await failure(null, utf8('x'), 'application/pdf')).toBe(
    `unsupported: The text is of a kind that is not read (application/pdf). ${read}. ${kept}`,
  );
});

const sentence = 'The café by the harbour opened — at last — in May.';

test.each([
  ['UTF-8', utf8(sentence), 'utf-8', sentence],
  ['UTF-8 with a mark', utf8(`\uFEFF${sentence}`), 'utf-8', sentence],
  ['UTF-16 with a mark', utf16(sentence, true), 'utf-16le', sentence],
  ['UTF-16 without a mark', utf16(sentence, false), 'utf-16le', sentence],
  [
    'windows-1252',
    latin1('The caf\u00E9 opened \u0097 at last.'),
    'windows-1252',
    'The café opened — at last.',
  ],
  [
    'UTF-8 with one broken byte',
    new Uint8Array([...utf8(`é`.repeat(40)), 0xff, ...utf8(' end')]),
    'utf-8',
    `${'é'.repeat(40)}\uFFFD end`,
  ],
])('%s is read as such', async (_what, bytes, encoding, text) => {
  const article = await readArticle({ name: 'a.txt', bytes });
  expect([article.encoding, layOutText(article.tree).text]).toEqual([encoding, text]);
});

test('a page is read in the encoding that it declares', async () => {
  const page = latin1(
    '<meta charset="windows-1251"><p>\u00CF\u00F0\u00E8\u00E2\u00E5\u00F2, \u00EC\u00E8\u00F0</p>',
  );
  const article = await readArticle({ name: 'a.html', bytes: page });
  expect([article.encoding, layOutText(article.tree).text]).toEqual(['windows-1251', 'Привет, мир']);
});

test.each([
  ['\r\n', 'Windows'],
  ['\r', 'old Mac'],
  ['\n', 'Unix'],
])('line ends %j (%s) part lines alike', async (end) => {
  const { tree } = await readArticle({
    name: 'a.txt',
    bytes: utf8(`First one here.${end}${end}Second one here.${end}`),
  });
  expect(layOutText(tree).text).toBe('First one here.\nSecond one here.');
});

test.each([
  [
    'by what the caller says, before the name',
    'a.txt',
    'text/html; charset=utf-8',
    '<p>x y</p>',
    'text/html',
  ],
  ['by the name, before the first characters', 'a.txt', undefined, '<p>x y</p>', 'text/plain'],
  ['by the extension in capitals', 'A.HTM', undefined, 'x y', 'text/html'],
  [
    'by the first characters of a page',
    null,
    undefined,
    '\n<!-- saved --><!DOCTYPE html><p>x y',
    'text/html',
  ],
  ['by the first characters of Markdown', 'README', undefined, '# Title\n\nText', 'text/markdown'],
  ['as plain text when nothing speaks against it', 'notes.v2', undefined, 'Just some words.', 'text/plain'],
])('the format is told %s', async (_how, name, mediaType, text, expected) => {
  expect((await readArticle({ name, mediaType, bytes: utf8(text) })).mediaType).toBe(expected);
});

test.each([
  [
    'The quick brown fox jumps over the lazy dog, and nobody in the village says a word about it until the morning.',
    'en',
  ],
  [
    'Der Bürgermeister eröffnete am Montag die Brücke, die neun Jahre lang wegen Rissen gesperrt gewesen war.',
    'de',
  ],
  ['市政府周一宣布，关闭多年的旧码头将改建为公园，预计明年夏天向公众开放，工程费用约为三千万元。', 'zh-Hans'],
  ['市政府週一宣布，關閉多年的舊碼頭將改建為公園，預計明年夏天向公眾開放，工程費用約為三千萬元。', 'zh-Hant'],
  ['市は来年度から、図書館の開館時間を一時間延長すると発表した。利用者からは歓迎の声が上がっている。', 'ja'],
  ['시는 내년부터 도서관 운영 시간을 한 시간 늘리기로 했다고 밝혔다. 주민들은 반기고 있다.', 'ko'],
  ['أعلنت البلدية أمس أن الميناء القديم سيتحول إلى حديقة عامة مفتوحة أمام السكان في الصيف المقبل.', 'ar'],
  ['העירייה הודיעה אתמול כי הנמל הישן יהפוך לפארק ציבורי שייפתח לתושבים בקיץ הבא.', 'he'],
  ['Too short.', null],
])('the language of %j is %s', async (text, language) => {
  expect((await readArticle({ name: 'a.txt', bytes: utf8(text) })).language).toBe(language);
});
