import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutMargin, type WantedPlace } from './margin-layout.ts';

const gap = 18;
const tops = (wanted: readonly WantedPlace[], least = 0, focused: string | null = null): number[] =>
  layOutMargin(wanted, least, gap, focused).map(({ top }) => top);
const note = (id: string, wanted: number, height = 100): WantedPlace => ({ id, wanted, height });

test('notes that have room stand at their lines', () => {
  expect(layOutMargin([note('a', 50), note('b', 400)], 0, gap, null)).toEqual([
    { ...note('a', 50), top: 50, pushed: false },
    { ...note('b', 400), top: 400, pushed: false },
  ]);
});

test('a note whose neighbour is in the way is pushed below it', () => {
  expect(tops([note('a', 50), note('b', 60), note('c', 200)])).toEqual([50, 168, 286]);
});

test('no note covers what stands above the margin', () => {
  expect(tops([note('a', 10)], 90)).toEqual([90]);
});

test('the focused note keeps its line and its neighbours give way to both sides', () => {
  expect(tops([note('a', 200), note('b', 210), note('c', 220)], 0, 'b')).toEqual([92, 210, 328]);
});

test('a focused note without room above stands as near to its line as it can', () => {
  expect(tops([note('a', 40), note('b', 60)], 30, 'b')).toEqual([30, 148]);
});

test('whatever the notes: none overlap, order is kept, none is above the margin, the focused one is at its line', () => {
  const height = fc.integer({ min: 0, max: 400 });
  const notes = fc
    .array(fc.record({ wanted: fc.integer({ min: -200, max: 3000 }), height }), {
      minLength: 1,
      maxLength: 30,
    })
    .map((places) =>
      places.sort((a, b) => a.wanted - b.wanted).map((place, at) => ({ id: String(at), ...place })),
    );
  fc.assert(
    fc.property(notes, fc.nat(40), fc.integer({ min: 0, max: 300 }), (wanted, pick, least) => {
      const focused = wanted[pick]?.id ?? null;
      const places = layOutMargin(wanted, least, gap, focused);
      expect(places.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      let floor = least;
      for (const { top, height: tall } of places) {
        expect(top).toBeGreaterThanOrEqual(floor);
        floor = top + tall + gap;
      }
      const before = wanted.slice(0, pick).reduce((sum, { height: tall }) => sum + tall + gap, least);
      const focus = places.find(({ id }) => id === focused);
      if (focus !== undefined && focus.wanted >= before) expect(focus.top).toBe(focus.wanted);
    }),
  );
});
