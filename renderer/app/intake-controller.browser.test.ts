import { expect, test } from 'vitest';
import { pastedContent } from './intake-controller.ts';

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
