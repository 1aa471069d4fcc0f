import { afterEach, describe, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent, press } from '../../testing/mount.ts';
import { sampleArticle } from '../../testing/sample-records.ts';
import './palette.ts';
import type { PostilPalette } from './palette.ts';

const hit = {
  kind: 'note',
  id: 'h1',
  article: 'a',
  title: 'On Footnotes',
  snippet: 'A note',
  score: 1,
} as const;

async function open(properties: Partial<PostilPalette> = {}): Promise<PostilPalette> {
  return mount(document.createElement('postil-palette'), {
    commands: ['help.about', 'go.notes', 'view.palette'],
    articles: [sampleArticle('a', { title: 'Notes on Bells' }), sampleArticle('b', { title: 'Bread' })],
    hits: [hit],
    ...properties,
  });
}

function field(palette: PostilPalette): HTMLInputElement {
  return palette.renderRoot.querySelector('input')!;
}

async function type(palette: PostilPalette, words: string): Promise<void> {
  field(palette).value = words;
  field(palette).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await palette.updateComplete;
}

function names(palette: PostilPalette): string[] {
  return [...palette.renderRoot.querySelectorAll('[role="option"] .name')].map((name) =>
    (name.firstChild?.parentElement?.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}

function chosen(palette: PostilPalette): string | null {
  return palette.renderRoot.querySelector('[aria-selected="true"]')?.id ?? null;
}

afterEach(() => document.body.replaceChildren());

describe('the palette', () => {
  test('has nothing that axe objects to', async () => {
    const palette = await open();
    await type(palette, 'note');
    expect(await accessibilityProblems(palette)).toEqual([]);
  });

  test('takes the focus and gives it back', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    const palette = await open();
    const inside =
      palette.renderRoot instanceof ShadowRoot && palette.renderRoot.activeElement === field(palette);
    palette.remove();
    expect([inside, document.activeElement]).toEqual([true, button]);
  });

  test('shows actions, notes and articles that have the words', async () => {
    const palette = await open();
    await type(palette, 'note');
    expect(names(palette)).toEqual(['Notes', 'A note On Footnotes', 'Notes on Bells']);
  });

  test('moves its choice round with arrows and says which it is', async () => {
    const palette = await open();
    await type(palette, 'note');
    press(field(palette), 'ArrowUp');
    await palette.updateComplete;
    expect([chosen(palette), field(palette).getAttribute('aria-activedescendant')]).toEqual([
      'option-2',
      'option-2',
    ]);
  });

  test('takes the choice on Enter', async () => {
    const palette = await open();
    await type(palette, 'note');
    press(field(palette), 'ArrowDown');
    const choice = nextEvent(palette, 'postil-palette-choose');
    press(field(palette), 'Enter');
    expect((await choice).choice).toEqual({ kind: 'article', article: 'a', highlight: 'h1' });
  });

  test('asks for a search with each change of the words', async () => {
    const palette = await open();
    const search = nextEvent(palette, 'postil-palette-search');
    await type(palette, 'tide');
    expect((await search).words).toBe('tide');
  });

  test('says so when nothing has the words', async () => {
    const palette = await open({ hits: [] });
    await type(palette, 'zebra');
    expect([names(palette), palette.renderRoot.querySelector('[role="status"]')?.textContent]).toEqual([
      [],
      '0 results',
    ]);
  });

  test('closes on Escape', async () => {
    const palette = await open();
    const closed = nextEvent(palette, 'postil-dialog-close');
    palette.renderRoot.querySelector('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect((await closed).type).toBe('postil-dialog-close');
  });
});
