import { afterEach, beforeEach, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount } from '../../testing/mount.ts';
import '../../styles/global.css';
import './layer-choice.ts';
import type { PostilLayerChoice } from './layer-choice.ts';

let element: PostilLayerChoice;
let asked: unknown[];

beforeEach(async () => {
  asked = [];
  element = document.createElement('postil-layer-choice');
  element.addEventListener('postil-layer-move', ({ layer }) => asked.push(layer));
  element.addEventListener('postil-dialog-close', () => asked.push('close'));
  await mount(element, { quote: 'Nobody pays.', current: 'One', layers: ['One', 'Two'] });
});

afterEach(() => document.body.replaceChildren());

const radios = (): HTMLInputElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio]'),
];
const submit = (): void => element.renderRoot.querySelector('form')!.requestSubmit();

test('moves the mark to a layer that there is, or out of all', async () => {
  for (const at of [2, 0]) {
    radios()[at]!.click();
    await element.updateComplete;
    submit();
  }
  expect(asked).toEqual(['Two', '']);
});

test('moves it to a new one, which goes before what was chosen', async () => {
  radios()[2]!.click();
  const field = element.renderRoot.querySelector<HTMLInputElement>('[type=text]')!;
  field.value = ' Three ';
  field.dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
  submit();
  expect([asked, radios().map(({ checked }) => checked)]).toEqual([['Three'], [false, false, false]]);
});

test('closes when the mark is there already', () => {
  submit();
  expect(asked).toEqual(['close']);
});

test('gives axe nothing to complain of', async () => {
  expect(await accessibilityProblems(element)).toEqual([]);
});
