import { afterEach, expect, test, vi } from 'vitest';
import { HeldKeys } from './held-keys.ts';

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

test('what is typed before the editor stands there is in it when it does', async () => {
  const heldKeys = new HeldKeys();
  heldKeys.hold();
  const taken = ['W', 'h', 'y', 'Enter', '?'].map((key) => press(key).defaultPrevented);
  const editor = field();
  const told: string[] = [];
  editor.addEventListener('input', () => told.push(editor.value));
  editor.focus();
  await vi.waitFor(() => expect(editor.value).toBe('Why\n?'));
  expect([taken, told.at(-1)]).toEqual([Array(5).fill(true), 'Why\n?']);
});

test('a key combination reaches the editor after the letters before it', async () => {
  new HeldKeys().hold();
  press('a');
  press('Enter', { ctrlKey: true });
  const editor = field();
  const heard: [string, string][] = [];
  editor.addEventListener('keydown', ({ key }) => heard.push([key, editor.value]));
  editor.focus();
  await vi.waitFor(() => expect(heard).toEqual([['Enter', 'a']]));
});

test('keys go their own way again once the editor has come, or is known not to come', () => {
  const heldKeys = new HeldKeys();
  heldKeys.hold();
  heldKeys.drop();
  expect(press('a').defaultPrevented).toBe(false);
  heldKeys.hold();
  field().focus();
  expect(press('b').defaultPrevented).toBe(false);
});

test('keys pressed while a mark is on its way act once it is there', () => {
  const heldKeys = new HeldKeys();
  heldKeys.hold();
  press('n');
  const heard: string[] = [];
  const abort = new AbortController();
  addEventListener('keydown', ({ key }) => heard.push(key), { signal: abort.signal });
  heldKeys.release();
  abort.abort();
  expect(heard).toEqual(['n']);
});
