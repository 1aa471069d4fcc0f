import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '../../styles/global.css';
import type { PostilFindBar } from './find-bar.ts';
import './find-bar.ts';
import './find-events.ts';

let bar: PostilFindBar;

beforeEach(async () => {
  bar = document.createElement('postil-find-bar');
  Object.assign(bar, { query: { words: 'tide', matchCase: false, inNotes: true }, count: 5, at: 2 });
  const main = document.createElement('main');
  main.append(bar);
  document.body.append(main);
  await bar.updateComplete;
});
afterEach(() => document.body.replaceChildren());

const field = (): HTMLInputElement => bar.renderRoot.querySelector('input')!;
const press = (key: string, more: KeyboardEventInit = {}): void => {
  field().dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }),
  );
};

test('gives axe nothing to complain of', async () => {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('the count is said in words', () => {
  expect(bar.renderRoot.querySelector('[role=status]')!.textContent).toBe('2 of 5');
});

test('Enter, Shift+Enter and Escape do what they do in every browser', () => {
  const done: unknown[] = [];
  bar.addEventListener('postil-find-step', ({ step }) => done.push(step));
  bar.addEventListener('postil-find-close', () => done.push('closed'));
  press('Enter');
  press('Enter', { shiftKey: true });
  press('Escape');
  expect(done).toEqual([1, -1, 'closed']);
});

test('words and ways of looking are reported together', () => {
  const asked: unknown[] = [];
  bar.addEventListener('postil-find-change', ({ query }) => asked.push(query));
  bar.renderRoot.querySelector<HTMLButtonElement>('[aria-label="Match case"]')!.click();
  field().value = 'tides';
  field().dispatchEvent(new InputEvent('input'));
  expect(asked).toEqual([
    { words: 'tide', matchCase: true, inNotes: true },
    { words: 'tides', matchCase: false, inNotes: true },
  ]);
});

test('its field is ready to be typed over', () => {
  bar.focus();
  expect([bar.shadowRoot?.activeElement === field(), field().selectionStart, field().selectionEnd]).toEqual([
    true,
    0,
    4,
  ]);
});
