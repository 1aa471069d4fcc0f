import { afterEach, describe, expect, test, vi } from 'vitest';
import '../styles/global.css';
import { openWindow, type TestWindow } from '../testing/open-window.ts';
import { sampleLibrary } from '../testing/sample-library.ts';
import { HeldKeys } from './held-keys.ts';

afterEach(async () => {
  document.body.replaceChildren();
  // What a test released acts to its end.
  await new Promise((resolve) => setTimeout(resolve));
});

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
  await vi.waitFor(() =>
    expect(heard).toEqual([
      ['a', ''],
      ['Enter', 'a'],
    ]),
  );
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

test('however much was typed, all of it is in the editor at once, before a pointer can lead elsewhere', () => {
  const heldKeys = new HeldKeys();
  heldKeys.hold();
  const text = 'A long note. '.repeat(40);
  for (const key of text) press(key);
  for (const key of ['o', 'x', 'Backspace', 'n', 'e']) press(key);
  const editor = field();
  editor.focus();
  heldKeys.release();
  expect(editor.value).toBe(`${text}one`);
});

test('what is pressed while held keys act keeps its turn', async () => {
  const heldKeys = new HeldKeys();
  heldKeys.hold();
  const editor = field();
  const heard: string[] = [];
  editor.addEventListener('keydown', ({ key }) => heard.push(key));
  for (const key of ['ArrowLeft', 'ArrowRight', 'a']) press(key);
  editor.focus();
  heldKeys.release();
  press('b');
  await vi.waitFor(() => expect(heard).toEqual(['ArrowLeft', 'ArrowRight', 'a', 'b']));
  expect(editor.value).toBe('ab');
});

describe('in the window, without a pause', () => {
  function type(window: TestWindow, text: string): void {
    for (const key of text) window.press(key);
  }
  const ctrl = { ctrlKey: true };
  const palette = 'postil-palette >> input';

  /** Opens an article and chooses its sentence. */
  async function openAtSentence(): Promise<TestWindow> {
    const window = await openWindow({ library: sampleLibrary() });
    await vi.waitFor(() => window.get('#row-sea'));
    window.get('#row-sea').click();
    await vi.waitFor(() => window.get('postil-article-view >> p'));
    window.press('j');
    await vi.waitFor(() => window.get('postil-selection-bar'));
    return window;
  }

  test('what is typed after a mark and Ctrl+K is in the palette', async () => {
    const window = await openAtSentence();
    type(window, '5');
    window.press('k', ctrl);
    type(window, 'Layers');
    await vi.waitFor(() => expect(window.find(palette)).toHaveProperty('value', 'Layers'));
  });

  test('what is typed after a note, Ctrl+Enter and Ctrl+K is in the palette, and the note is whole', async () => {
    const window = await openAtSentence();
    type(window, 'nWhy');
    window.press('Enter', ctrl);
    window.press('k', ctrl);
    type(window, 'Layers');
    await vi.waitFor(() => expect(window.find(palette)).toHaveProperty('value', 'Layers'));
    await vi.waitFor(() =>
      expect(Object.values(window.fake.library().highlights).map(({ note }) => note)).toContain('Why'),
    );
  });
});
