import { expect, test } from 'vitest';
import { PlaceHistory } from './place-history.ts';

const article = { at: 'article', article: 'a' } as const;
const notes = { at: 'list', list: 'notes' } as const;

test('the list from which an article was opened is the one to go back to', () => {
  const places = new PlaceHistory();
  places.go(notes);
  places.go(article);
  places.go({ at: 'article', article: 'b' });
  expect(places.list).toEqual(notes);
});

test('back and forward go through the places as they were visited', () => {
  const places = new PlaceHistory();
  places.go(notes);
  places.go(article);
  places.move(-1);
  const back = places.current;
  places.move(1);
  expect([back, places.current]).toEqual([notes, article]);
});

test('neither end can be passed', () => {
  const places = new PlaceHistory();
  places.move(-1);
  places.move(1);
  expect(places.current).toEqual({ at: 'list', list: 'all' });
});

test('going on forgets what was ahead', () => {
  const places = new PlaceHistory();
  places.go(article);
  places.move(-1);
  places.go(notes);
  expect(places.neighbour(1)).toBeNull();
});

test('going where one is leaves no step', () => {
  const places = new PlaceHistory();
  places.go({ at: 'list', list: 'all' });
  expect(places.neighbour(-1)).toBeNull();
});
