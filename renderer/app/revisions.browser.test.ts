import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeTarget } from '../../core/annotation/describe.ts';
import { layOutText } from '../../core/article/article-text.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import type { RevisionRecord } from '../../core/library/records.ts';
import type { PostilReader } from '../components/reader/reader.ts';
import '../styles/global.css';
import { accessibilityProblems } from '../testing/accessibility.ts';
import { openWindow, type TestWindow } from '../testing/open-window.ts';
import { libraryOf, sampleArticle, sampleHighlight } from '../testing/sample-records.ts';

function tree(...paragraphs: string[]): ArticleTree {
  return {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

const sheep = 'The ferry carried forty passengers and eleven sheep on the morning of the fair.';
const filler = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} of the log tells of fog and waiting.`);
const older = tree(sheep, ...filler);
const newer = tree(...filler, sheep);

function library(): ReturnType<typeof libraryOf> {
  const record = sampleArticle('log', { state: 'reading' });
  const [first] = record.revisions;
  const revisions = [1, 2].map((revision) => ({ ...first!, revision, textHash: `hash-${revision}` }));
  const { text } = layOutText(older);
  const target = describeTarget(text, 'hash-1', 4, 49);
  return libraryOf(
    [{ ...record, revisions }],
    [sampleHighlight('sheep', 'log', 0, { target, note: 'How many?' })],
  );
}

let window: TestWindow;

beforeEach(async () => {
  window = await openWindow({ library: library(), trees: { 'log/1': older, log: newer } });
});

afterEach(() => {
  document.body.replaceChildren();
});

async function seen(selector: string): Promise<HTMLElement> {
  await vi.waitFor(() => expect(window.find(selector)).not.toBeNull());
  return window.get(selector);
}

async function openReport(): Promise<void> {
  window.fake.emit('article:requested', { article: 'log', highlight: null });
  await seen('postil-reader >> postil-note-card');
  window.fake.emit('command:requested', 'article.revisions');
  await seen('postil-revision-marks >> .mark');
}

function press(selector: string, name: RegExp): void {
  const root = window.get(selector).shadowRoot ?? window.get(selector);
  [...root.querySelectorAll<HTMLElement>('button')]
    .find(({ textContent }) => name.test(textContent))!
    .click();
}

const readerIn = ({ app }: TestWindow): PostilReader => app.shadowRoot!.querySelector('postil-reader')!;

const made = (name: string): number => window.fake.calls.filter((call) => call.name === name).length;

describe('the revisions of an article', () => {
  test('are compared, and what is accepted in the report is undone in it', async () => {
    await openReport();
    const textHash = (): string | undefined => window.fake.library().highlights.sheep?.target.textHash;
    press('postil-revision-marks', /in place and moved/);
    await vi.waitFor(() => expect(textHash()).toBe('hash-2'));
    expect(await accessibilityProblems()).toEqual([]);
    await vi.waitFor(() =>
      expect(window.get('postil-revision-report').shadowRoot!.textContent).toContain('1 mark accepted.'),
    );
    press('postil-revision-report', /^\s*Undo/);
    await vi.waitFor(() => expect(textHash()).toBe('hash-1'));
  });

  test('are said not to be there when one cannot be read', async () => {
    window.fake.fail('article:revision', 'Its file is gone. Nothing was changed.');
    window.fake.emit('article:requested', { article: 'log', highlight: null });
    await seen('postil-reader >> postil-note-card');
    window.fake.emit('command:requested', 'article.revisions');
    await vi.waitFor(() =>
      expect(window.find('postil-revision-report >> .said')?.textContent).toContain('Its file is gone.'),
    );
  });

  test('are offered when another program gives the open article a new text', async () => {
    const { log } = window.fake.library().articles;
    const [first] = log!.revisions;
    const change = (revisions: readonly RevisionRecord[]): void =>
      window.fake.emit('library:changed', {
        patches: [{ table: 'articles', id: 'log', before: log!, after: { ...log!, revisions } }],
        history: { undo: null, redo: null },
        conflicts: [],
      });
    change([first!]);
    window.fake.emit('article:requested', { article: 'log', highlight: null });
    await seen('postil-reader >> postil-note-card');
    change([first!, { ...first!, revision: 3 }]);
    await vi.waitFor(() =>
      expect(window.get('postil-toast').shadowRoot!.textContent).toContain(
        'has a new text; the older one is kept.',
      ),
    );
  });

  test('an earlier one is read without changing how far the current one was read', async () => {
    await openReport();
    press('postil-revision-report', /Read the older text/);
    const reader = readerIn(window);
    await vi.waitFor(() => expect(reader.article?.revision).toBe(1));
    await reader.view!.updateComplete;
    const before = [made('position:save'), made('article:edit')];
    reader.scroller!.scrollTop = reader.scroller!.scrollHeight;
    await new Promise((resolve) => reader.scroller!.addEventListener('scroll', resolve, { once: true }));
    await reader.settle();
    expect([
      made('position:save'),
      made('article:edit'),
      reader.canRun('mark.add'),
      await accessibilityProblems(),
    ]).toEqual([...before, false, []]);
    press('main .lines', /Read the current text/);
    await vi.waitFor(() => expect(reader.article?.revision).toBe(2));
  });

  test('a change of the library leaves the one that is read', async () => {
    await openReport();
    press('postil-revision-report', /Read the older text/);
    const reader = readerIn(window);
    await vi.waitFor(() => expect(reader.article?.revision).toBe(1));
    await window.app.updateComplete;
    const opened = made('article:open');
    const { log } = window.fake.library().articles;
    const patch = {
      table: 'articles',
      id: 'log',
      before: log!,
      after: { ...log!, title: 'Renamed' },
    } as const;
    window.fake.emit('library:changed', {
      patches: [patch],
      history: { undo: null, redo: null },
      conflicts: [],
    });
    await window.app.updateComplete;
    expect([reader.article?.revision, made('article:open')]).toEqual([1, opened]);
  });
});
