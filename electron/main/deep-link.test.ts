import { expect, it } from 'vitest';
import { parseArticleLink } from './deep-link.ts';

it.each([
  ['postil://article/a1', { article: 'a1', highlight: null }],
  ['postil://article/a1/', { article: 'a1', highlight: null }],
  ['postil://article/a_1#h-2', { article: 'a_1', highlight: 'h-2' }],
  ['POSTIL://article/a1/#h2', { article: 'a1', highlight: 'h2' }],
])('reads %s', (link, expected) => {
  expect(parseArticleLink(link)).toEqual(expected);
});

it.each([
  'postil://article/',
  'postil://article/..%2f..',
  'postil://article/a/b',
  'postil://settings/a1',
  'postil://article/a1?run=1',
  'postil://article/a1#<script>',
  'https://article/a1',
  ' postil://article/a1',
])('makes nothing of %s', (link) => {
  expect(parseArticleLink(link)).toBeNull();
});
