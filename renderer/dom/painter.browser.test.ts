import { afterEach, beforeEach, expect, test } from 'vitest';
import { marksAt } from './hit-test.ts';
import { HighlightPainter, type PaintedMark } from './painter.ts';

let text: Text;
let root: ShadowRoot;

beforeEach(() => {
  const host = document.createElement('div');
  root = host.attachShadow({ mode: 'open' });
  text = document.createTextNode('A line of words to paint on.');
  const line = document.createElement('p');
  line.append(text);
  root.append(line);
  document.body.append(host);
});
afterEach(() => document.body.replaceChildren());

function mark(id: string, start: number, end: number, look: Partial<PaintedMark> = {}): PaintedMark {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return { id, range, length: end - start, color: 'sky', style: 'highlight', ...look };
}

function painted(): Record<string, string[]> {
  const names = [...CSS.highlights].filter(([, highlight]) => highlight.size > 0);
  return Object.fromEntries(names.map(([name, highlight]) => [name, [...highlight].map(String)]));
}

test('each mark is painted in its colour and style', () => {
  const painter = new HighlightPainter();
  painter.show([mark('a', 0, 6), mark('b', 2, 9, { color: 'rose', style: 'underline' })]);
  expect(painted()).toEqual({ 'postil-highlight-sky': ['A line'], 'postil-underline-rose': ['line of'] });
  painter.dispose();
});

test('the mark at hand is deepened, and the others are left', () => {
  const painter = new HighlightPainter();
  painter.show([mark('a', 0, 6), mark('b', 2, 9, { style: 'strikethrough' })]);
  painter.setActive('b');
  expect(painted()).toEqual({ 'postil-highlight-sky': ['A line'], 'postil-active-sky': ['line of'] });
  painter.setActive(null);
  expect(painted()).toEqual({ 'postil-highlight-sky': ['A line'], 'postil-strikethrough-sky': ['line of'] });
  painter.dispose();
});

test('a mark that was taken away is no longer painted, even when it was the one at hand', () => {
  const painter = new HighlightPainter();
  const kept = mark('a', 0, 6);
  painter.show([kept, mark('b', 2, 9)]);
  painter.setActive('b');
  painter.show([kept]);
  expect(painted()).toEqual({ 'postil-highlight-sky': ['A line'] });
  painter.dispose();
});

test('one painter leaves what another has painted', () => {
  const painter = new HighlightPainter();
  const other = new HighlightPainter();
  painter.show([mark('a', 0, 6)]);
  other.show([mark('b', 2, 9)]);
  other.setPassing('found', [mark('c', 10, 12).range]);
  painter.dispose();
  expect(painted()).toEqual({ 'postil-highlight-sky': ['line of'], 'postil-found': ['wo'] });
  other.dispose();
  expect(painted()).toEqual({});
});

test('of marks that lie over each other the shortest is hit first', () => {
  const painter = new HighlightPainter();
  const inner = mark('inner', 2, 6);
  painter.show([mark('outer', 0, 20), inner, mark('elsewhere', 21, 26)]);
  const { x, y, width, height } = inner.range.getBoundingClientRect();
  expect(marksAt(x + width / 2, y + height / 2, root, painter)).toEqual(['inner', 'outer']);
  painter.dispose();
});

test('a point beside the text hits nothing', () => {
  const painter = new HighlightPainter();
  painter.show([mark('a', 0, 20)]);
  expect(marksAt(1200, 5, root, painter)).toEqual([]);
  painter.dispose();
});
