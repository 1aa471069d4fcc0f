import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent, press } from '../../testing/mount.ts';
import { sampleArticle } from '../../testing/sample-records.ts';
import type { ArticleSummary } from '../article-row/article-summary.ts';
import './library-list.ts';
import type { PostilLibraryList } from './library-list.ts';
import { sortArticles } from './sort-articles.ts';
import { TypeAhead } from './type-ahead.ts';

function summaries(count: number): ArticleSummary[] {
  return Array.from({ length: count }, (_, at) => ({
    record: sampleArticle(`a${at}`, {
      title: `${String.fromCharCode(65 + (at % 26))} article ${at}`,
      imported: new Date(Date.UTC(2026, 0, 1) - at * 1000).toISOString(),
      words: 500 + at,
    }),
    position: null,
    highlights: [],
  }));
}

async function open(count: number, properties: Partial<PostilLibraryList> = {}): Promise<PostilLibraryList> {
  const list = document.createElement('postil-library-list');
  list.style.height = '600px';
  await mount(list, { heading: 'All articles', articles: summaries(count), ...properties });
  await vi.waitFor(() => expect(rows(list).length).toBeGreaterThan(0));
  return list;
}

function grid(list: PostilLibraryList): HTMLElement {
  return list.renderRoot.querySelector<HTMLElement>('[role="grid"]')!;
}

function rows(list: PostilLibraryList): HTMLElement[] {
  return [...list.renderRoot.querySelectorAll<HTMLElement>('postil-article-row')];
}

async function selectedBy(list: PostilLibraryList, key: string): Promise<string | null> {
  const select = nextEvent(list, 'postil-article-select');
  press(grid(list), key);
  return (await select).article;
}

afterEach(() => document.body.replaceChildren());

describe('a list of articles', () => {
  test.each(['comfortable', 'compact'] as const)(
    'has nothing that axe objects to when %s',
    async (density) => {
      const list = await open(20, { density, active: 'a1' });
      expect(await accessibilityProblems(list)).toEqual([]);
    },
  );

  test('draws only what is seen of ten thousand, and counts them all', async () => {
    const list = await open(10_000);
    expect(rows(list).length).toBeLessThan(60);
    expect(grid(list).getAttribute('aria-rowcount')).toBe('10001');
  });

  test('leads by keyboard to rows that are not drawn yet', async () => {
    const list = await open(10_000, { active: 'a0' });
    expect(await selectedBy(list, 'End')).toBe('a9999');
    list.active = 'a9999';
    await vi.waitFor(() => expect(list.renderRoot.querySelector('#row-a9999')).not.toBeNull(), {
      timeout: 10_000,
    });
    expect(grid(list).getAttribute('aria-activedescendant')).toBe('row-a9999');
  });

  test('moves the cursor with arrows, and not beyond the ends', async () => {
    const list = await open(3, { active: 'a1' });
    expect([await selectedBy(list, 'ArrowDown'), await selectedBy(list, 'ArrowUp')]).toEqual(['a2', 'a0']);
    list.active = 'a2';
    await list.updateComplete;
    expect(await selectedBy(list, 'ArrowDown')).toBe('a2');
  });

  test('goes to the title that begins with what is typed', async () => {
    const list = await open(30, { active: 'a0' });
    expect(await selectedBy(list, 'd')).toBe('a3');
  });

  test('opens on Enter and on a click', async () => {
    const list = await open(3, { active: 'a1' });
    const byKey = nextEvent(list, 'postil-article-open');
    press(grid(list), 'Enter');
    const byClick = nextEvent(list, 'postil-article-open');
    list.renderRoot.querySelector<HTMLElement>('#row-a2')!.click();
    expect([(await byKey).article, (await byClick).article]).toEqual(['a1', 'a2']);
  });

  test('asks for the trash on Delete', async () => {
    const list = await open(3, { active: 'a1' });
    const removed = nextEvent(list, 'postil-article-remove');
    press(grid(list), 'Delete');
    expect((await removed).article).toBe('a1');
  });

  test('puts the cursor on the next article when the one under it has gone', async () => {
    const list = await open(3, { active: 'a1' });
    const select = nextEvent(list, 'postil-article-select');
    list.articles = list.articles.filter(({ record }) => record.id !== 'a1');
    expect((await select).article).toBe('a2');
  });

  test('still draws after it has become shorter', async () => {
    const list = await open(12);
    list.articles = list.articles.slice(0, 2);
    await list.updateComplete;
    list.active = 'a1';
    await vi.waitFor(() => expect(rows(list).map(({ id }) => id)).toEqual(['row-a0', 'row-a1']));
  });

  test('asks for the article’s menu beside its row', async () => {
    const list = await open(3, { active: 'a1' });
    const menu = nextEvent(list, 'postil-article-menu');
    press(grid(list), 'F10', { shiftKey: true });
    expect((await menu).article).toBe('a1');
  });

  test('shows what it is given in place of rows when it is empty', async () => {
    const list = document.createElement('postil-library-list');
    list.append('Nothing here');
    await mount(list, { heading: 'Unread' });
    expect([list.renderRoot.querySelector('slot:not([name])') !== null, grid(list)]).toEqual([true, null]);
  });
});

test('articles are sorted by title as people sort, by length and by day', () => {
  const article = (id: string, title: string, words: number, imported: string): ArticleSummary => ({
    record: sampleArticle(id, { title, words, imported }),
    position: null,
    highlights: [],
  });
  const articles = [
    article('x', 'émigré 10', 30, '2026-01-02T00:00:00Z'),
    article('y', 'Emigre 9', 10, '2026-01-03T00:00:00Z'),
    article('z', 'zoo', 20, '2026-01-01T00:00:00Z'),
  ];
  const order = (by: 'title' | 'length' | 'added', descending: boolean): string =>
    sortArticles(articles, { by, descending })
      .map(({ record }) => record.id)
      .join('');
  expect([order('title', false), order('title', true), order('length', false), order('added', true)]).toEqual(
    ['yxz', 'zxy', 'yzx', 'yxz'],
  );
});

test('letters typed in a row make a word; after a pause they begin another', () => {
  const titles = ['Alpha', 'Apple', 'Banana', 'Ban Lifted'];
  const typed = new TypeAhead();
  const at = (key: string, from: number, now: number): number | null => typed.type(key, titles, from, now);
  expect([
    at('a', 0, 0),
    at('a', 1, 100),
    at('b', 0, 2000),
    at('a', 2, 2100),
    at('n', 2, 2200),
    at(' ', 2, 2300),
    at('Escape', 3, 2400),
    at('x', 3, 9000),
  ]).toEqual([1, 0, 2, 2, 2, 3, null, -1]);
});
