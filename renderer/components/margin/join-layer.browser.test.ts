import { expect, test } from 'vitest';
import { JoinLayer } from './join-layer.ts';
import type { JoinDrawing } from './join-paths.ts';

const join = (id: string, d: string): JoinDrawing => ({
  id,
  color: 'sky',
  strokes: [{ kind: 'tick', d }],
  dot: null,
});

test('strokes that have not changed stay as they are, others are drawn anew or go', () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const layer = new JoinLayer();
  layer.show(svg, [join('a', 'M0 0h8'), join('b', 'M0 20h8'), join('c', 'M0 40h8')]);
  const [first] = svg.children;
  layer.show(svg, [join('a', 'M0 0h8'), join('b', 'M0 25h8')]);
  expect(svg.children[0]).toBe(first);
  expect([...svg.querySelectorAll('path')].map((path) => path.getAttribute('d'))).toEqual([
    'M0 0h8',
    'M0 25h8',
  ]);
});
