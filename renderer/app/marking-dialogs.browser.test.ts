import { afterEach, expect, test, vi } from 'vitest';
import type { Settings } from '../../core/library/records.ts';
import { paletteGroups } from '../components/palette/palette-entries.ts';
import '../styles/global.css';
import { openWindow, type TestWindow } from '../testing/open-window.ts';
import { libraryOf, sampleArticle, sampleHighlight } from '../testing/sample-records.ts';

afterEach(() => document.body.replaceChildren());

async function open(settings: Partial<Settings> = {}): Promise<TestWindow> {
  const library = libraryOf(
    [sampleArticle('sea'), sampleArticle('bread')],
    [
      sampleHighlight('one', 'sea', 0, { layer: 'First', note: 'Hm.' }),
      sampleHighlight('two', 'sea', 0.1, { layer: 'Second' }),
      sampleHighlight('three', 'bread', 0, { layer: 'First' }),
    ],
  );
  return openWindow({ library: { ...library, settings: { ...library.settings, ...settings } } });
}

async function run(window: TestWindow, words: string): Promise<void> {
  window.press('k', { ctrlKey: true });
  await vi.waitFor(() => expect(window.find('postil-palette >> input')).not.toBeNull());
  const field = window.get('postil-palette >> input') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await vi.waitFor(() => expect(window.get('postil-palette >> .name').textContent).toContain(words));
  window.press('Enter');
  await vi.waitFor(() => expect(window.find('postil-palette')).toBeNull());
}

async function press(window: TestWindow, selector: string): Promise<void> {
  await vi.waitFor(() => expect(window.find(selector)).not.toBeNull());
  window.get(selector).click();
}

const layers = ({ fake }: TestWindow): unknown =>
  Object.fromEntries(Object.values(fake.library().highlights).map(({ id, layer }) => [id, layer]));

test('a renamed layer takes its marks, new ones too, and what is hidden along; undo takes all of it back', async () => {
  const window = await open({ layer: 'First', hiddenLayers: ['First', ''] });
  await run(window, 'Layers');
  await press(window, 'postil-layers-dialog >> [aria-label="Rename First"]');
  await vi.waitFor(() => expect(window.find('postil-layers-dialog >> .renaming')).not.toBeNull());
  const field = window.get('postil-layers-dialog >> .renaming input') as HTMLInputElement;
  field.value = 'Law';
  field.dispatchEvent(new InputEvent('input'));
  field.form!.requestSubmit();
  await vi.waitFor(() =>
    expect(window.get('postil-layers-dialog >> .said').textContent).toBe('“First” is “Law” now: 2 marks.'),
  );
  const { layer, hiddenLayers } = window.fake.library().settings;
  expect([layers(window), layer, hiddenLayers]).toEqual([
    { one: 'Law', two: 'Second', three: 'Law' },
    'Law',
    ['', 'Law'],
  ]);

  await press(window, 'postil-layers-dialog >> [slot=foot]');
  await vi.waitFor(() => expect(window.get('postil-layers-dialog >> .said').textContent).toContain('Undone'));
  const after = window.fake.library().settings;
  expect([layers(window), after.layer, after.hiddenLayers]).toEqual([
    { one: 'First', two: 'Second', three: 'First' },
    'First',
    ['First', ''],
  ]);
});

test('what cannot be renamed says why, in the dialog', async () => {
  const window = await open();
  window.fake.fail('layer:rename', 'The disk is full. Nothing was changed.');
  await run(window, 'Layers');
  await press(window, 'postil-layers-dialog >> [aria-label^="Dissolve First"]');
  await vi.waitFor(() =>
    expect(window.get('postil-layers-dialog >> .said').textContent).toBe(
      'The disk is full. Nothing was changed.',
    ),
  );
  expect(window.find('postil-layers-dialog >> [slot=foot]')).toBeNull();
});

test('the mark at hand is moved to another layer', async () => {
  const window = await open();
  await run(window, 'Article sea');
  await vi.waitFor(() => expect(window.find('postil-note-card >> article')).not.toBeNull());
  window.get('postil-note-card >> article').focus();
  await run(window, 'Move the mark');
  await vi.waitFor(() => expect(window.find('postil-layer-choice >> [type=radio]')).not.toBeNull());
  const radios = window
    .get('postil-layer-choice')
    .shadowRoot!.querySelectorAll<HTMLInputElement>('[type=radio]');
  radios[2]!.click();
  window.get('postil-layer-choice').shadowRoot!.querySelector('form')!.requestSubmit();
  await vi.waitFor(() => expect(layers(window)).toEqual({ one: 'Second', two: 'Second', three: 'First' }));
});

test('the name of a colour stands in the palette, where its first name finds it too', async () => {
  const window = await open();
  await run(window, 'Colours and marking');
  await vi.waitFor(() => expect(window.find('postil-marking-settings >> [type=text]')).not.toBeNull());
  const field = window.get('postil-marking-settings >> [type=text]') as HTMLInputElement;
  field.value = 'Claim';
  field.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(window.fake.library().settings.colorNames).toEqual({ marigold: 'Claim' }));
  const names = { colorNames: { marigold: 'Claim' } };
  const found = (query: string): unknown =>
    paletteGroups(query, { commands: ['mark.marigold', 'mark.rose'], articles: [], hits: [], names }).map(
      ({ entries }) => entries.map(({ name, detail, nameRanges }) => [name, detail, nameRanges]),
    );
  expect([found('cla'), found('marig')]).toEqual([
    [[['Claim', 'Marigold', [{ start: 0, end: 3 }]]]],
    [[['Claim', 'Marigold', []]]],
  ]);
});
