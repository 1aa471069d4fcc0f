import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../core/library/records.ts';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, press } from '../../testing/mount.ts';
import '../../styles/global.css';
import '../reader/reader-events.ts';
import './marking-settings.ts';
import type { PostilMarkingSettings } from './marking-settings.ts';

let element: PostilMarkingSettings;
let changes: Partial<Settings>[];

beforeEach(async () => {
  changes = [];
  element = document.createElement('postil-marking-settings');
  element.addEventListener('postil-settings-change', ({ settings }) => {
    changes.push(settings);
    element.settings = { ...element.settings, ...settings };
  });
  await mount(element, { settings: { ...defaultSettings, colorNames: { rose: 'Doubt' } } });
});

afterEach(() => document.body.replaceChildren());

const field = (name: string): HTMLInputElement =>
  element.renderRoot.querySelector<HTMLInputElement>(`[aria-label^="Name of ${name}"]`)!;

async function write(name: string, value: string): Promise<void> {
  field(name).value = value;
  field(name).dispatchEvent(new Event('change'));
  await element.updateComplete;
}

test('a colour has the name that is written, in one line', async () => {
  await write('Sky', '  a   claim ');
  expect(changes).toEqual([{ colorNames: { rose: 'Doubt', sky: 'a claim' } }]);
});

test('an emptied name, or the one that it came with, is none of the reader', async () => {
  await write('Rose', ' ');
  await write('Sky', 'Sky');
  expect([changes, field('Sky').value]).toEqual([[{ colorNames: {} }], '']);
});

test('a name holds although Escape closes the dialog at once', () => {
  field('Iris').value = 'Method';
  press(field('Iris'), 'Escape');
  expect(changes).toEqual([{ colorNames: { rose: 'Doubt', iris: 'Method' } }]);
});

test('one name, or all of them, can be as they came', async () => {
  await write('Pencil', 'Later');
  element.renderRoot.querySelector<HTMLElement>('[aria-label="Call it Rose again"]')!.click();
  await element.updateComplete;
  element.renderRoot.querySelector<HTMLElement>('.again')!.click();
  expect(changes.slice(1)).toEqual([{ colorNames: { pencil: 'Later' } }, { colorNames: {} }]);
});

test('two colours of one name are pointed out', async () => {
  await write('Marigold', 'doubt');
  expect(element.renderRoot.querySelector('[role=status]')!.textContent).toContain(
    'Two colours have the same name.',
  );
});

test('marking on selection and merging are off until they are switched on', async () => {
  const switches = [...element.renderRoot.querySelectorAll<HTMLInputElement>('.toggle')];
  expect(switches.map(({ checked }) => checked)).toEqual([false, false]);
  for (const one of switches) one.click();
  await element.updateComplete;
  switches[0]!.click();
  expect(changes).toEqual([{ markOnSelection: true }, { mergeAdjacent: true }, { markOnSelection: false }]);
});

test('gives axe nothing to complain of', async () => {
  expect(await accessibilityProblems(element)).toEqual([]);
});
