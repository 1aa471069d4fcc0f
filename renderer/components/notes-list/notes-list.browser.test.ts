import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent } from '../../testing/mount.ts';
import { sampleArticle, sampleHighlight } from '../../testing/sample-records.ts';
import type { ArticleSummary } from '../article-row/article-summary.ts';
import { noteLines } from './note-lines.ts';
import './notes-list.ts';
import type { PostilNotesList } from './notes-list.ts';

const article = (id: string, modified: string, note = ''): ArticleSummary => ({
  record: sampleArticle(id, { modified, note }),
  position: null,
  highlights: [
    sampleHighlight(`${id}-late`, id, 0.9, { note: '**Late** in the text' }),
    sampleHighlight(`${id}-bare`, id, 0.5),
    sampleHighlight(`${id}-early`, id, 0.1, { note: 'Early', color: 'rose' }),
  ],
});
const articles = [
  article('old', '2026-03-01T00:00:00Z'),
  article('new', '2026-03-02T00:00:00Z', 'On all of it'),
  { record: sampleArticle('none'), position: null, highlights: [] },
];

async function open(): Promise<PostilNotesList> {
  const list = document.createElement('postil-notes-list');
  list.style.height = '600px';
  await mount(list, { articles });
  await vi.waitFor(() => expect(list.renderRoot.querySelectorAll('.note').length).toBe(5));
  return list;
}

afterEach(() => document.body.replaceChildren());

describe('the list of notes', () => {
  test('has nothing that axe objects to', async () => {
    expect(await accessibilityProblems(await open())).toEqual([]);
  });

  test('has the articles whose notes were changed last first, their notes in the order of the text', () => {
    expect(noteLines(articles).map(({ id }) => id)).toEqual([
      'new',
      'new-note',
      'new-early',
      'new-late',
      'old',
      'old-early',
      'old-late',
    ]);
  });

  test('leads to the passage', async () => {
    const list = await open();
    const opened = nextEvent(list, 'postil-article-open');
    list.renderRoot.querySelector<HTMLElement>('[data-color="rose"]')!.click();
    const { article: id, highlight } = await opened;
    expect([id, highlight]).toEqual(['new', 'new-early']);
  });
});
