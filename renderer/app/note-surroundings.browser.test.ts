import { afterEach, expect, test } from 'vitest';
import { openWindow, type TestWindow } from '../testing/open-window.ts';
import { sampleLibrary } from '../testing/sample-library.ts';
import { libraryOf, sampleArticle, sampleHighlight } from '../testing/sample-records.ts';
import { NoteLibraryRequestEvent, type NoteLibrary } from '../components/note-library/note-library.ts';
import { PassageOpenEvent } from '../components/reader/reader-events.ts';

const from = { article: 'sea', except: '' };

async function open(): Promise<{ window: TestWindow; notes: NoteLibrary }> {
  const window = await openWindow({ library: sampleLibrary() });
  const request = new NoteLibraryRequestEvent();
  window.app.dispatchEvent(request);
  return { window, notes: request.library! };
}

afterEach(() => document.body.replaceChildren());

test('passages are found by all of the words, those of the article at hand first', async () => {
  const { notes } = await open();
  const found = await notes.passages('#talk', from);
  expect(found?.map(({ highlight }) => highlight)).toEqual(['mark-0', 'mark-7']);
});

test('the note that is being written is not offered to itself', async () => {
  const { notes } = await open();
  const found = await notes.passages('slack water', { ...from, except: 'mark-0' });
  expect(found).toEqual([]);
});

test('a link leads to its passage, and going back leads to where it was', async () => {
  const { window } = await open();
  const places: string[] = [];
  const follow = async (article: string, highlight: string | null): Promise<void> => {
    window.app.dispatchEvent(new PassageOpenEvent(article, highlight));
    await expect.poll(() => document.title).toContain(article === 'sea' ? 'Sea' : 'Bread');
    places.push(document.title);
  };
  await follow('sea', 'mark-0');
  await follow('bread', null);
  window.press('ArrowLeft', { altKey: true });
  await expect.poll(() => document.title).toContain('Sea');
});

test('a link to a mark in the trash leads to its article, and that is said', async () => {
  const library = libraryOf(
    [sampleArticle('a')],
    [{ ...sampleHighlight('h', 'a', 0.1), trashed: '2026-01-01T00:00:00Z' }],
  );
  const window = await openWindow({ library });
  window.app.dispatchEvent(new PassageOpenEvent('a', 'h'));
  await expect
    .poll(() => window.find('postil-toast')?.shadowRoot?.textContent ?? '')
    .toContain('The mark that the link leads to is in the trash.');
});

test('a note that links somewhere is a back link there as soon as it is saved, until it is deleted', async () => {
  const { window, notes } = await open();
  const target = { article: 'bread', highlight: null };
  const touched: string[] = [];
  notes.watch((ids) => touched.push(...ids));
  const before = notes.backLinks(target).length;
  const { api } = window.fake;
  await api['highlight:edit']('mark-0', { note: 'see [[bread|the van]]' });
  const linked = notes.backLinks(target).map(({ highlight }) => highlight);
  await api['highlight:remove']('mark-0');
  expect([before, linked, notes.backLinks(target), touched.includes('bread')]).toEqual([
    0,
    ['mark-0'],
    [],
    true,
  ]);
});
