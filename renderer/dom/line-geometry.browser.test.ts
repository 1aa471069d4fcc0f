import { afterEach, expect, test } from 'vitest';
import { firstLineOf } from './line-geometry.ts';

afterEach(() => document.body.replaceChildren());

function paragraph(width: number): { text: Text; box: DOMRect } {
  const element = document.createElement('p');
  element.style.cssText = `position: absolute; left: 10px; top: 20px; width: ${width}px; margin: 0; font: 20px/30px monospace`;
  const text = document.createTextNode('aaaa bbbb cccc dddd');
  element.append(text);
  document.body.append(element);
  return { text, box: element.getBoundingClientRect() };
}

test('the first line of a passage that runs over several is the line in which it begins', () => {
  const { text } = paragraph(130);
  const range = document.createRange();
  range.setStart(text, 5);
  range.setEnd(text, 19);
  const line = firstLineOf(range)!;
  const alone = document.createRange();
  alone.setStart(text, 5);
  alone.setEnd(text, 9);
  const rect = alone.getBoundingClientRect();
  expect([line.top, line.right]).toEqual([rect.top, rect.right]);
});

test('the baseline is where a box without height would stand', () => {
  const { text } = paragraph(400);
  const foot = document.createElement('span');
  foot.style.cssText = 'display: inline-block; width: 1px; height: 0';
  text.before(foot);
  const range = document.createRange();
  range.selectNodeContents(text);
  expect(firstLineOf(range)!.baseline).toBeCloseTo(foot.getBoundingClientRect().bottom, 0);
});

test('a passage that is folded away has no line', () => {
  const details = document.createElement('details');
  const text = document.createTextNode('folded');
  const line = document.createElement('p');
  line.append(text);
  details.append(document.createElement('summary'), line);
  document.body.append(details);
  const range = document.createRange();
  range.selectNodeContents(text);
  expect(firstLineOf(range)).toBeNull();
});
