import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../styles/global.css';
import type { PostilReaderHead } from './reader-head.ts';
import './reader-head.ts';
import '../reader/reader-events.ts';
import '../contents-panel/contents-choose-event.ts';

let head: PostilReaderHead;

beforeEach(async () => {
  head = document.createElement('postil-reader-head');
  Object.assign(head, {
    source: 'The Estuary Review',
    minutes: 4,
    fraction: 0.423,
    outline: [
      { title: 'The ferry', depth: 1, start: 0 },
      { title: 'What it carries', depth: 2, start: 90 },
    ],
    offset: 120,
  });
  const main = document.createElement('main');
  main.append(head);
  document.body.append(main);
  await head.updateComplete;
});
afterEach(() => document.body.replaceChildren());

const button = (name: string): HTMLButtonElement =>
  head.renderRoot.querySelector(`button[aria-label="${name}"]`)!;

test('the running head tells source, length and progress', () => {
  expect([...head.renderRoot.querySelectorAll('.running span')].map((span) => span.textContent)).toEqual([
    'The Estuary Review',
    '4 min',
    '42 %',
  ]);
});

test('gives axe nothing to complain of, open and closed', async () => {
  const complaints = async (): Promise<unknown[]> =>
    (await axe.run(document.body)).violations.map(({ id }) => id);
  const closed = await complaints();
  button('Type and theme').click();
  await head.renderRoot.querySelector('postil-type-panel')!.updateComplete;
  expect([closed, await complaints()]).toEqual([[], []]);
});

test('the contents open with the focus on the section that is read, and lead to the chosen one', async () => {
  const chosen: number[] = [];
  head.addEventListener('postil-contents-choose', ({ start }) => chosen.push(start));
  head.toggleContents();
  const panel = head.renderRoot.querySelector('postil-contents-panel')!;
  await vi.waitFor(() => expect(panel.shadowRoot?.activeElement?.textContent.trim()).toBe('What it carries'));
  panel.renderRoot.querySelector('button')!.click();
  expect([chosen, head.renderRoot.querySelector('#contents')!.matches(':popover-open')]).toEqual([
    [0],
    false,
  ]);
});

test('text size and theme are reported as settings, and the size stays within bounds', async () => {
  const asked: unknown[] = [];
  head.addEventListener('postil-settings-change', ({ settings }) => asked.push(settings));
  head.settings = { ...head.settings, textScale: 1.75 };
  await head.updateComplete;
  const panel = head.renderRoot.querySelector('postil-type-panel')!;
  await panel.updateComplete;
  panel.renderRoot.querySelector<HTMLButtonElement>('[aria-label="Larger text"]')!.click();
  [...panel.renderRoot.querySelectorAll<HTMLButtonElement>('.theme')]
    .find((one) => one.textContent.includes('Sepia'))!
    .click();
  expect(asked).toEqual([{ textScale: 1.8 }, { theme: 'sepia' }]);
});

test('the menu holds the article’s commands, by the names that they have everywhere', async () => {
  const asked: string[] = [];
  head.addEventListener('postil-command', ({ command }) => asked.push(command));
  const more = head.renderRoot.querySelector('postil-more-button')!;
  more.renderRoot.querySelector('button')!.click();
  const menu = more.renderRoot.querySelector('postil-menu')!;
  await vi.waitFor(() =>
    expect(menu.renderRoot.querySelector('[popover]')!.matches(':popover-open')).toBe(true),
  );
  const items = [...menu.renderRoot.querySelectorAll<HTMLButtonElement>('[role^=menuitem]')];
  expect(items.map((item) => item.querySelector('.label')?.textContent.trim())).toEqual([
    'Mark as finished or unread',
    'Rename the article',
    'Export notes',
    'Move the article to the trash',
  ]);
  items[1]!.click();
  expect(asked).toEqual(['article.rename']);
});
