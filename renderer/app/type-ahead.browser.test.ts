import { afterEach, expect, test } from 'vitest';
import { TypeAhead } from './type-ahead.ts';

afterEach(() => document.body.replaceChildren());

function press(key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  document.body.dispatchEvent(event);
  return event;
}

function field(): HTMLTextAreaElement {
  const element = document.createElement('textarea');
  document.body.append(element);
  return element;
}

test('what is typed before the editor stands there is in it when it does', () => {
  const typeAhead = new TypeAhead();
  typeAhead.hold();
  const taken = ['W', 'h', 'y', 'Enter', '?'].map((key) => press(key).defaultPrevented);
  const editor = field();
  const told: string[] = [];
  editor.addEventListener('input', () => told.push(editor.value));
  editor.focus();
  expect([taken, editor.value, told.at(-1)]).toEqual([Array(5).fill(true), 'Why\n?', 'Why\n?']);
});

test('a key combination reaches the editor after the letters before it', () => {
  new TypeAhead().hold();
  press('a');
  press('Enter', { ctrlKey: true });
  const editor = field();
  const heard: [string, string][] = [];
  editor.addEventListener('keydown', ({ key }) => heard.push([key, editor.value]));
  editor.focus();
  expect(heard).toEqual([['Enter', 'a']]);
});

test('keys go their own way again once the editor has come, or is known not to come', () => {
  const typeAhead = new TypeAhead();
  typeAhead.hold();
  typeAhead.drop();
  expect(press('a').defaultPrevented).toBe(false);
  typeAhead.hold();
  field().focus();
  expect(press('b').defaultPrevented).toBe(false);
});
