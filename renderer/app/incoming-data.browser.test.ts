import { expect, test } from 'vitest';
import { pastedContent, readClipboardMarkup, readIncoming } from './incoming-data.ts';

function offer(data: Record<string, string>, files: readonly File[] = []) {
  return readIncoming({ files, getData: (type) => data[type] ?? '' });
}

const page = 'https://harbour.example/tides';

test.each([
  [
    'markup with structure',
    '<p>One</p><p>Two</p>',
    'One Two',
    { type: 'text/html', content: '<p>One</p><p>Two</p>' },
  ],
  ['markup that only colours its text', '<span>One</span>', 'One', { type: 'text/plain', content: 'One' }],
  ['text alone', '', 'One', { type: 'text/plain', content: 'One' }],
  ['markup alone', '<b>One</b>', '', { type: 'text/html', content: '<b>One</b>' }],
  ['nothing', '', ' \n', null],
] as const)('of %s the better one is taken', (_what, html, text, expected) => {
  expect(pastedContent(html, text)).toEqual(expected);
});

test('a selection dragged from a browser comes with the address of its page', () => {
  const html = '<p>The tide turned.</p>';
  expect(
    offer({ 'text/html': html, 'text/plain': 'The tide turned.', 'text/x-moz-url': `${page}\nTides` }),
  ).toEqual({
    kind: 'content',
    content: { type: 'text/html', content: html, url: page },
  });
  expect(
    offer({ 'text/plain': 'The tide turned.', 'text/uri-list': `# from a browser\r\n${page}\r\n` }),
  ).toEqual({
    kind: 'content',
    content: { type: 'text/plain', content: 'The tide turned.', url: page },
  });
});

test('an address that is none of the web is left out', () => {
  expect(offer({ 'text/plain': 'The tide turned.', 'text/uri-list': 'javascript:alert(1)' })).toEqual({
    kind: 'content',
    content: { type: 'text/plain', content: 'The tide turned.' },
  });
});

test.each([
  [
    'its address for a text',
    { 'text/plain': page, 'text/uri-list': page, 'text/html': `<a href="${page}">Tides</a>` },
  ],
  ['an address alone', { 'text/uri-list': page }],
])('a link dropped with %s is refused, since nothing is fetched', (_what, data) => {
  expect(offer(data)).toMatchObject({ kind: 'refused', why: /save the page in your browser/ });
});

test('a picture dragged from a page is refused in words', () => {
  const picture = new File([new Uint8Array(4)], 'mole.png', { type: 'image/png' });
  expect(
    offer({ 'text/html': `<img src="${page}/mole.png">`, 'text/uri-list': `${page}/mole.png` }, [picture]),
  ).toMatchObject({ kind: 'refused' });
  expect(offer({}, [picture])).toEqual({
    kind: 'refused',
    why: 'A picture alone is not an article. Nothing was imported.',
  });
});

test('files go before what else is offered', () => {
  const files = [new File(['x'], 'a.html', { type: 'text/html' })];
  expect(offer({ 'text/plain': 'a.html' }, files)).toEqual({ kind: 'files', files });
});

test('what Windows puts before copied markup is taken off, and the address in it is kept', () => {
  const given = `Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:${page}\r\n<html><body><!--StartFragment--><p>One</p><!--EndFragment--></body></html>`;
  expect(readClipboardMarkup(given)).toEqual({ html: '<p>One</p>', url: page });
});
