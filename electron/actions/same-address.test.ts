import { expect, it } from 'vitest';
import { sameAddress } from './same-address.ts';

it.each([
  ['https://a.example/story', 'http://www.a.example/story/#top', true],
  ['https://a.example/story?utm_source=x&id=1', 'https://a.example/story?id=1', true],
  ['https://a.example/?p=7', 'https://a.example/?p=7', true],
  ['https://a.example/?p=7', 'https://a.example/?p=8', false],
  ['https://a.example/story', 'https://a.example/other', false],
  // A page that names its site's front page as its own address must not become a revision of another that does.
  ['https://a.example/', 'https://a.example/', false],
  ['no address', 'no address', false],
])('%s and %s lead to one page: %s', (a, b, same) => {
  expect(sameAddress(a, b)).toBe(same);
});
