import { expect, test } from 'vitest';
import type { NotePlace } from './margin-layout.ts';
import { notesToDraw } from './notes-to-draw.ts';

const place = (id: string, top: number, pushed = false): NotePlace => ({
  id,
  wanted: top,
  top,
  height: 50,
  pushed,
});
const band = { top: 1000, bottom: 2000 };

test('notes in view are drawn, the middle ones first, and one more on either side', () => {
  const places = [100, 500, 1100, 1500, 1900, 2500, 3000].map((top) => place(String(top), top));
  expect(notesToDraw(places, band)).toEqual(['1500', '1100', '1900', '500', '2500']);
});

test('what pushes a note in view down is drawn too, since its height counts', () => {
  const places = [
    place('free', 700),
    place('first', 840),
    place('second', 910, true),
    place('in view', 990, true),
  ];
  expect(notesToDraw(places, band)).toEqual(['in view', 'second', 'first', 'free']);
});

test('with no note in view the nearest on either side are there to go on from', () => {
  expect(notesToDraw([place('a', 100), place('b', 500), place('c', 2500)], band)).toEqual(['b', 'c']);
});
