import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../styles/global.css';
import type { PostilNoteEditor } from './note-editor.ts';
import './note-editor.ts';
import '../reader/reader-events.ts';
import './note-done-event.ts';

let editor: PostilNoteEditor;
let saved: (string | undefined)[];

beforeEach(async () => {
  vi.useFakeTimers();
  saved = [];
  editor = document.createElement('postil-note-editor');
  Object.assign(editor, { subject: 'h', note: 'as it was' });
  editor.addEventListener('postil-highlight-edit', ({ edit }) => saved.push(edit.note));
  const main = document.createElement('main');
  main.append(editor);
  document.body.append(main);
  await editor.updateComplete;
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const field = (): HTMLTextAreaElement => editor.renderRoot.querySelector('textarea')!;
const state = (): string => editor.renderRoot.querySelector('[role=status]')!.textContent;

async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new InputEvent('input'));
  await editor.updateComplete;
}

async function comesBack(note: string): Promise<void> {
  editor.note = note;
  await editor.updateComplete;
}

test('gives axe nothing to complain of', async () => {
  vi.useRealTimers();
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('what is written is saved once the reader rests, and not at every key', async () => {
  await type('as it is');
  vi.advanceTimersByTime(300);
  await type('as it is now');
  vi.advanceTimersByTime(399);
  expect(saved).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(saved).toEqual(['as it is now']);
});

test('a long note has one direction, which it is told, and a short one that of each paragraph', async () => {
  const direction = (): string => [field().dir, getComputedStyle(field()).direction].join();
  await type('שלום');
  expect(direction()).toBe('auto,rtl');
  await type(`שלום ${'word '.repeat(5000)}`);
  expect(direction()).toBe('rtl,rtl');
  await type('word '.repeat(5000));
  expect(direction()).toBe('ltr,ltr');
});

test('it is as wide as there is room, whatever its longest line', async () => {
  const place = document.querySelector('main')!;
  place.style.display = 'grid';
  place.style.inlineSize = '300px';
  await type('word'.repeat(200));
  expect(editor.getBoundingClientRect().width).toBe(300);
});

test('it says where saving stands', async () => {
  expect(state()).toBe('Saved');
  await type('more');
  expect(state()).toBe('Saving…');
  editor.problem = 'Not saved yet: the disk is full.';
  await editor.updateComplete;
  expect(state()).toBe('Not saved yet: the disk is full.');
  editor.problem = null;
  await comesBack('more');
  expect(state()).toBe('Saved');
});

test('a note that waits in memory is not called saved', async () => {
  await type('more');
  await comesBack('more');
  editor.problem = 'Not saved yet: the disk is full.';
  await editor.updateComplete;
  expect(state()).toBe('Not saved yet: the disk is full.');
});

test('what is being written stays when the record changes under it', async () => {
  await type('half a sent');
  await comesBack('written elsewhere');
  expect(field().value).toBe('half a sent');
  vi.advanceTimersByTime(400);
  expect(saved).toEqual(['half a sent']);
});

test('a note changed elsewhere is taken over while nothing is being written', async () => {
  await comesBack('written elsewhere');
  expect(field().value).toBe('written elsewhere');
});

test('an answer that comes late does not take back what was typed since', async () => {
  await type('one');
  vi.advanceTimersByTime(400);
  await type('one two');
  await comesBack('one');
  expect(field().value).toBe('one two');
  vi.advanceTimersByTime(400);
  expect(saved).toEqual(['one', 'one two']);
});

test.each([
  ['Ctrl+Enter', { key: 'Enter', ctrlKey: true }],
  ['Escape', { key: 'Escape' }],
])('%s saves and ends writing', async (_, key) => {
  let done = 0;
  editor.addEventListener('postil-note-done', () => (done += 1));
  await type('finished');
  field().dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  expect([saved, done]).toEqual([['finished'], 1]);
});

test('a key that ends a word of an input method does not end writing', () => {
  let done = 0;
  editor.addEventListener('postil-note-done', () => (done += 1));
  field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }));
  expect(done).toBe(0);
});

test('leaving the field saves', async () => {
  await type('left');
  field().dispatchEvent(new FocusEvent('blur'));
  expect(saved).toEqual(['left']);
});

test('nothing is saved when nothing was written', () => {
  field().dispatchEvent(new FocusEvent('blur'));
  editor.flush();
  expect(saved).toEqual([]);
});

test('going back to the first wording is saved too, after another one was', async () => {
  await type('other');
  vi.advanceTimersByTime(400);
  await type('as it was');
  vi.advanceTimersByTime(400);
  expect(saved).toEqual(['other', 'as it was']);
});
