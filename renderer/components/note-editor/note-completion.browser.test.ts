import { afterEach, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { surround, type NoteLibraryAround } from '../../testing/note-library-around.ts';
import type { NoteLibrary, PassageSuggestion } from '../note-library/note-library.ts';
import type { PostilNoteEditor } from './note-editor.ts';
import './note-editor.ts';

const passage: PassageSuggestion = {
  article: 'a2',
  highlight: 'h2',
  title: 'The toll',
  quote: 'Nobody pays.',
  note: '',
};

const tags: NoteLibrary['tags'] = (typed) =>
  ['law', 'lawyer']
    .filter((name) => name.startsWith(typed))
    .map((name) => ({ name, count: 3, last: '2026-01-01' }));

async function open(
  given: Partial<NoteLibrary> = {},
): Promise<{ editor: PostilNoteEditor; field: HTMLTextAreaElement; around: NoteLibraryAround }> {
  const main = document.createElement('main');
  const around = surround(main, { tags, passages: () => Promise.resolve([passage]), ...given });
  const editor = document.createElement('postil-note-editor');
  Object.assign(editor, { subject: 'h', article: 'a' });
  main.append(editor);
  document.body.append(main);
  await editor.updateComplete;
  const field = editor.renderRoot.querySelector('textarea')!;
  field.focus();
  return { editor, field, around };
}

async function type({ renderRoot, updateComplete }: PostilNoteEditor, text: string): Promise<void> {
  const field = renderRoot.querySelector('textarea')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
}

function press(field: HTMLElement, key: string, init: KeyboardEventInit = {}): boolean {
  return field.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
  );
}

const options = ({ renderRoot }: PostilNoteEditor): readonly string[] =>
  [...renderRoot.querySelectorAll('[role=option] .label')].map(({ textContent }) => textContent);

afterEach(() => document.body.replaceChildren());

test('tags are offered after #, and Tab takes the first', async () => {
  const { editor, field } = await open();
  await type(editor, 'see #la');
  const offered = options(editor);
  expect(await accessibilityProblems(editor)).toEqual([]);
  press(field, 'Tab');
  await editor.updateComplete;
  expect([offered, field.value, options(editor)]).toEqual([['#law', '#lawyer'], 'see #law ', []]);
});

test('Enter ends the line as long as no tag was chosen with the arrows', async () => {
  const { editor, field } = await open();
  await type(editor, '#la');
  const untouched = press(field, 'Enter');
  press(field, 'ArrowDown');
  press(field, 'ArrowDown');
  press(field, 'Enter');
  expect([untouched, field.value]).toEqual([true, '#lawyer ']);
});

test('Escape puts the suggestions away and not the editor, and they stay away', async () => {
  const { editor, field } = await open();
  let done = 0;
  editor.addEventListener('postil-note-done', () => (done += 1));
  await type(editor, '#l');
  press(field, 'Escape');
  await type(editor, '#la');
  expect([done, options(editor)]).toEqual([0, []]);
});

test('a passage is linked with a label that can be read', async () => {
  const { editor, field } = await open();
  await type(editor, 'cf. [[pays');
  const offered = options(editor);
  press(field, 'Enter');
  expect([offered, field.value]).toEqual([['“Nobody pays.”'], 'cf. [[a2#h2|Nobody pays.]] ']);
});

test('a passage that comes after another key is not offered', async () => {
  let answer: (found: readonly PassageSuggestion[]) => void = () => undefined;
  const { editor } = await open({ passages: () => new Promise((resolve) => (answer = resolve)) });
  await type(editor, '[[p');
  await type(editor, 'plain');
  answer([passage]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(options(editor)).toEqual([]);
});

test('keys make words bold and lists go on, and the field takes it back by itself', async () => {
  const { field } = await open();
  field.value = 'word';
  field.select();
  press(field, 'b', { ctrlKey: true });
  const bold = field.value;
  field.setSelectionRange(field.value.length, field.value.length);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the field's own undo, which no event reaches
  document.execCommand('undo');
  expect([bold, field.value]).toEqual(['**word**', 'word']);
});

test('what would make the note too long is not put in, and that is said', async () => {
  const { editor, field } = await open();
  await type(editor, 'as it was');
  const taken = field.dispatchEvent(
    new InputEvent('beforeinput', { data: 'x'.repeat(1_000_000), cancelable: true }),
  );
  await editor.updateComplete;
  expect([taken, field.value, editor.renderRoot.querySelector('.state')!.textContent]).toEqual([
    false,
    'as it was',
    'The note would have 1,000,009 characters, and at most 1,000,000 can be kept. That was not put in; the note is as it was.',
  ]);
});

test('what could not be saved is there again when the note is opened again, and can be copied', async () => {
  const { editor, field } = await open({ unsavedNote: () => 'not lost' });
  editor.problem = 'The disk is full.';
  await editor.updateComplete;
  let copied = '';
  editor.addEventListener('postil-copy', ({ text }) => (copied = text));
  [...editor.renderRoot.querySelectorAll('button')].find((one) => /copy/i.test(one.textContent))!.click();
  expect([field.value, copied]).toEqual(['not lost', 'not lost']);
});

test('an editor that is taken away hands over what was written', async () => {
  const { editor, field, around } = await open();
  // With the focus elsewhere: leaving the field saves too.
  field.blur();
  await type(editor, 'half a sent');
  editor.remove();
  expect(around.kept).toEqual([[{ kind: 'highlight', id: 'h' }, 'half a sent']]);
});

test('another note in the same editor takes nothing of the one before', async () => {
  const { editor, field } = await open();
  const saved: unknown[] = [];
  editor.addEventListener('postil-highlight-edit', ({ highlight, edit }) =>
    saved.push([highlight, edit.note]),
  );
  await type(editor, 'of the first');
  Object.assign(editor, { subject: 'other', note: 'the second' });
  await editor.updateComplete;
  expect([saved, field.value]).toEqual([[['h', 'of the first']], 'the second']);
});

test('a hidden window saves', async () => {
  const { editor } = await open();
  const saved: unknown[] = [];
  editor.addEventListener('postil-highlight-edit', ({ edit }) => saved.push(edit.note));
  await type(editor, 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(saved).toEqual(['hidden']);
});
