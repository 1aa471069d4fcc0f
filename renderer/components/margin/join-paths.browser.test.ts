import { expect, test } from 'vitest';
import { drawJoins, type Join } from './join-paths.ts';

const edges = { text: 600, stem: 650 };
const join = (id: string, line: number, more: Partial<Join> = {}): Join => ({
  id,
  color: 'sky',
  line,
  lineEnd: 500,
  note: null,
  state: 'rest',
  ...more,
});

const strokes = (joins: readonly Join[]): (readonly [string, string])[][] =>
  drawJoins(joins, edges).map((drawing) => drawing.strokes.map(({ kind, d }) => [kind, d] as const));

test('a mark without a note has its tick beside the text', () => {
  expect(strokes([join('a', 100)])).toEqual([[['tick', 'M612 95.5h8']]]);
});

test('marks of one line set their ticks side by side', () => {
  expect(strokes([join('a', 100), join('b', 100.3)])).toEqual([
    [['tick', 'M612 95.5h8']],
    [['tick', 'M623 95.5h8']],
  ]);
});

test('the note at hand is tied to the end of its mark’s line', () => {
  const [drawing] = drawJoins([join('a', 100, { note: 100, state: 'active' })], edges);
  expect(drawing).toEqual({
    id: 'a',
    color: 'sky',
    strokes: [{ kind: 'line', d: 'M500 106.5H650' }],
    dot: { x: 500, y: 106.5 },
  });
});

/** Where each elbow turns. */
const turns = (joins: readonly Join[]): number[] =>
  drawJoins(joins, edges).map(({ strokes: drawn }) => Number(/H(\d+)Q/.exec(drawn.at(-1)!.d)?.[1]));

test('elbows that lead down beside each other keep apart, the later ones further left', () => {
  const pushed = { state: 'pushed' } as const;
  const down = [
    join('a', 100, { note: 300, ...pushed }),
    join('b', 200, { note: 420, ...pushed }),
    join('c', 900, { note: 950, ...pushed }),
  ];
  expect(turns(down)).toEqual([632, 626, 632]);
});

test('elbows that lead up beside each other keep apart, the earlier ones further left', () => {
  const pushed = { state: 'pushed' } as const;
  const up = [
    join('a', 100, { note: 20, ...pushed }),
    join('b', 300, { note: 200, ...pushed }),
    join('c', 380, { note: 280, ...pushed }),
  ];
  expect(turns(up)).toEqual([632, 626, 632]);
});
