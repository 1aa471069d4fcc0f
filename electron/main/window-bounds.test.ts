import { describe, expect, it } from 'vitest';
import { parseWindowState, placeWindow, type Bounds } from './window-bounds.ts';

const main: Bounds = { x: 0, y: 25, width: 1920, height: 1055 };
const left: Bounds = { x: -1280, y: 0, width: 1280, height: 1024 };

describe('where the window opens', () => {
  it.each<[string, Bounds | null, Bounds]>([
    ['in the middle, the first time', null, { x: 300, y: 112, width: 1320, height: 880 }],
    [
      'where it stood',
      { x: 100, y: 100, width: 900, height: 700 },
      { x: 100, y: 100, width: 900, height: 700 },
    ],
    [
      'on the second screen, if it stood there',
      { x: -1200, y: 50, width: 800, height: 600 },
      { x: -1200, y: 50, width: 800, height: 600 },
    ],
    [
      'with its title in reach, when it stood half outside',
      { x: 1800, y: -40, width: 900, height: 700 },
      { x: 1020, y: 25, width: 900, height: 700 },
    ],
    [
      'in the middle, when its screen is gone',
      { x: 5000, y: 5000, width: 900, height: 700 },
      { x: 510, y: 202, width: 900, height: 700 },
    ],
    [
      'no larger than the screen',
      { x: 0, y: 25, width: 9000, height: 9000 },
      { x: 0, y: 25, width: 1920, height: 1055 },
    ],
    [
      'no smaller than it can be read',
      { x: 10, y: 30, width: 1, height: 1 },
      { x: 10, y: 30, width: 480, height: 360 },
    ],
  ])('%s', (_where, saved, expected) => {
    expect(placeWindow(saved, [main, left])).toEqual(expected);
  });
});

it('passes over a remembered place that is not one', () => {
  const state = { bounds: { x: 1, y: 2, width: 3, height: 4 }, maximized: true };
  expect(['', '{}', '{"bounds":{"x":"1"}}', JSON.stringify(state)].map(parseWindowState)).toEqual([
    null,
    null,
    null,
    state,
  ]);
});
