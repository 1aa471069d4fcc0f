import { expect, test } from 'vitest';
import { barPlace, type BarSurroundings } from './bar-place.ts';

const view = { top: 50, bottom: 850, left: 250, right: 1250 };
const bar = { width: 500, height: 42 };

function place(top: number, bottom: number, more: Partial<BarSurroundings> = {}): { x: number; y: number } {
  const passage = { left: 420, right: 700, top, bottom };
  return barPlace({ passage, firstLineRight: 700, page: { left: 400 }, view, bar, handles: 'none', ...more });
}

test.each<[string, number, number, Partial<BarSurroundings>, (y: number) => boolean]>([
  ['above it', 400, 460, {}, (y) => y + bar.height < 400],
  ['below it where there is no room above', 60, 120, {}, (y) => y > 120],
  ['below it where its first line is out of view', -300, 300, {}, (y) => y > 300],
  ['below the handles of a mark', 60, 120, { handles: 'mark' }, (y) => y > 120 + 26],
  ['below it for a finger, clear of the handles', 400, 460, { handles: 'touch' }, (y) => y > 460 + 40],
  [
    'above it for a finger at the end of the page',
    700,
    800,
    { handles: 'touch' },
    (y) => y + bar.height < 700 - 40,
  ],
])('the tools stand %s', (_, top, bottom, more, holds) => {
  expect(holds(place(top, bottom, more).y)).toBe(true);
});

test.each([
  ['fills the view', -500, 2000],
  ['is above the view', -500, -100],
  ['is below the view', 900, 1000],
])('the tools stay in view when the passage %s', (_, top, bottom) => {
  const { y } = place(top, bottom);
  expect(y >= view.top && y + bar.height <= view.bottom).toBe(true);
});

test('the tools never leave the window sideways', () => {
  const passage = { left: 1100, right: 1240, top: 400, bottom: 430 };
  const wide = barPlace({
    ...{ passage, firstLineRight: 1240, page: { left: 400 }, view, handles: 'none' },
    bar: { width: 990, height: 42 },
  });
  expect([wide.x >= view.left, place(400, 430).x + bar.width <= view.right]).toEqual([true, true]);
});
