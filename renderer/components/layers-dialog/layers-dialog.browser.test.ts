import { afterEach, beforeEach, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, press } from '../../testing/mount.ts';
import '../../styles/global.css';
import '../reader/reader-events.ts';
import './layer-events.ts';
import './layers-dialog.ts';
import type { PostilLayersDialog } from './layers-dialog.ts';

let element: PostilLayersDialog;
let asked: unknown[];

beforeEach(async () => {
  asked = [];
  element = document.createElement('postil-layers-dialog');
  element.addEventListener('postil-settings-change', ({ settings }) => asked.push(settings));
  element.addEventListener('postil-layer-rename', ({ layer, to }) => asked.push([layer, to]));
  element.addEventListener('postil-layer-undo', () => asked.push('undo'));
  element.addEventListener('postil-dialog-close', () => asked.push('close'));
  const layers = [
    { name: 'For the talk', count: 1 },
    { name: 'Second reading', count: 12 },
  ];
  await mount(element, { layers, without: 3, current: 'For the talk' });
});

afterEach(() => document.body.replaceChildren());

const lines = (): string[] =>
  [...element.renderRoot.querySelectorAll('li')].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );

async function click(label: string): Promise<void> {
  element.renderRoot.querySelector<HTMLElement>(`[aria-label="${label}"]`)!.click();
  await element.updateComplete;
}

async function rename(to: string): Promise<HTMLFormElement> {
  await click('Rename Second reading');
  const field = element.renderRoot.querySelector<HTMLInputElement>('.renaming input')!;
  field.value = to;
  field.dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
  return field.form!;
}

test('lists the layers with their marks, and has the current one chosen', () => {
  const chosen = [...element.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio]')].map(
    ({ checked }) => checked,
  );
  expect([lines(), chosen]).toEqual([
    ['No layer 3 marks', 'For the talk 1 mark', 'Second reading 12 marks'],
    [false, true, false],
  ]);
});

test('new marks go where the reader chooses, or into a layer that is made', () => {
  element.renderRoot.querySelector<HTMLElement>('[type=radio]')!.click();
  const field = element.renderRoot.querySelector<HTMLInputElement>('.make input')!;
  field.value = '  Third   reading ';
  field.form!.requestSubmit();
  field.value = '  ';
  field.form!.requestSubmit();
  expect(asked).toEqual([{ layer: '' }, { layer: 'Third reading' }]);
});

test('a layer gets another name, and none when nothing was changed', async () => {
  (await rename('Reading for the law')).requestSubmit();
  await element.updateComplete;
  (await rename('Second  reading')).requestSubmit();
  expect(asked).toEqual([['Second reading', 'Reading for the law']]);
});

test('the name of another layer is said to merge them', async () => {
  const form = await rename('For the talk');
  expect(form.querySelector('[type=submit]')!.textContent.trim()).toBe('Merge into For the talk');
});

test('Escape ends renaming and leaves the dialog open', async () => {
  const form = await rename('x');
  const event = press(form.querySelector('input')!, 'Escape');
  await element.updateComplete;
  expect([event.defaultPrevented, lines()[2], asked]).toEqual([true, 'Second reading 12 marks', []]);
});

test('a layer is dissolved, which can be taken back', async () => {
  await click('Dissolve Second reading; its marks stay, in no layer');
  element.undoable = true;
  await element.updateComplete;
  element.renderRoot.querySelector<HTMLElement>('[slot=foot]')!.click();
  expect(asked).toEqual([['Second reading', ''], 'undo']);
});

test('a library that cannot be changed has no tools for its layers', async () => {
  element.readOnly = true;
  await element.updateComplete;
  expect(element.renderRoot.querySelectorAll('.tool').length).toBe(0);
});

test('gives axe nothing to complain of', async () => {
  await rename('x');
  expect(await accessibilityProblems(element)).toEqual([]);
});
