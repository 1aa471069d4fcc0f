import { afterEach, describe, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent } from '../../testing/mount.ts';
import './library-nav.ts';
import type { PostilLibraryNav } from './library-nav.ts';

async function open(given: Partial<PostilLibraryNav> = {}): Promise<PostilLibraryNav> {
  return mount(document.createElement('postil-library-nav'), {
    place: { at: 'list', list: 'reading' },
    counts: { all: 1234, unread: 12, reading: 3, finished: 0, notes: 48, trash: 0 },
    collections: [{ id: 'c1', name: 'Coasts', count: 9 }],
    tags: [{ id: 'maps', name: 'maps', count: 2 }],
    ...given,
  });
}

function button({ renderRoot }: PostilLibraryNav, name: string): HTMLElement {
  return [...renderRoot.querySelectorAll('button')].find(({ textContent }) => textContent.includes(name))!;
}

afterEach(() => document.body.replaceChildren());

describe('the library beside the page', () => {
  test.each([false, true])('has nothing that axe objects to (rail: %s)', async (rail) => {
    expect(await accessibilityProblems(await open({ rail }))).toEqual([]);
  });

  test('names the lists with their counts, empty ones without', async () => {
    const nav = await open();
    const rows = [...nav.renderRoot.querySelectorAll('ul:first-of-type .row')].slice(0, 6);
    expect(rows.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'All articles , 1,234',
      'Unread , 12',
      'Reading , 3',
      'Finished',
      'Notes , 48',
      'Trash',
    ]);
  });

  test('says which list is shown', async () => {
    const nav = await open();
    expect(nav.renderRoot.querySelector('[aria-current="page"] .name')?.textContent).toBe('Reading');
  });

  test.each([
    ['Unread', { at: 'list', list: 'unread' }],
    ['Coasts', { at: 'collection', collection: 'c1' }],
    ['#maps', { at: 'tag', tag: 'maps' }],
  ])('leads to %s', async (name, place) => {
    const nav = await open();
    const opened = nextEvent(nav, 'postil-place-open');
    button(nav, name).click();
    expect((await opened).place).toEqual(place);
  });

  test('offers no import where the library can only be read', async () => {
    const nav = await open({ readOnly: true });
    expect(button(nav, 'Import').matches(':disabled')).toBe(true);
  });
});
