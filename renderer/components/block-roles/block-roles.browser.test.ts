import { afterEach, expect, test, vi } from 'vitest';
import { roleKey } from '../../../core/article/edited-role.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import { layOutText } from '../../../core/article/article-text.ts';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { openWindow, type TestWindow } from '../../testing/open-window.ts';
import { libraryOf, sampleArticle } from '../../testing/sample-records.ts';

const tree: ArticleTree = {
  type: 'root',
  children: [
    {
      type: 'heading',
      depth: 1,
      data: { role: 'headline', rule: 'headline' },
      children: [{ type: 'text', value: 'The bell that was late' }],
    },
    { type: 'paragraph', children: [{ type: 'text', value: 'It rang at seven. Nobody heard it.' }] },
    { type: 'paragraph', children: [{ type: 'text', value: 'Why it rang' }] },
    {
      type: 'paragraph',
      data: { role: 'boilerplate', rule: 'share-row' },
      children: [{ type: 'text', value: 'Share this bell' }],
    },
    { type: 'paragraph', children: [{ type: 'text', value: 'The rope was new.' }] },
  ],
};
const { text } = layOutText(tree);

let opened: TestWindow;

async function open(): Promise<void> {
  const record = sampleArticle('bell', { title: 'The bell that was late' });
  opened = await openWindow({ library: libraryOf([record]), trees: { bell: tree } });
  opened.fake.emit('article:requested', { article: 'bell', highlight: null });
  await vi.waitFor(() => expect(block('The rope was new.')).not.toBeNull());
  await frame();
}

const frame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

function block(words: string): HTMLElement | null {
  const all =
    opened.find('postil-article-view')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-start]') ?? [];
  return [...all].find((each) => each.textContent === words) ?? null;
}

function kindsShown(): string[] {
  const all =
    opened.find('postil-article-view')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-start]') ?? [];
  return [...all].map((each) =>
    [each.localName, ...(each.closest('details') === null ? [] : ['in fold']), each.textContent].join(' '),
  );
}

function menu(): HTMLElement | null {
  const popup = opened
    .find('postil-block-roles >> postil-menu')
    ?.shadowRoot?.querySelector<HTMLElement>('[popover]');
  return popup?.matches(':popover-open') === true ? popup : null;
}

async function choose(label: string): Promise<void> {
  await vi.waitFor(() => expect(menu()).not.toBeNull());
  const items = [...menu()!.querySelectorAll<HTMLElement>('.item')];
  items.find((item) => item.querySelector('.label')?.textContent === label)!.click();
  await frame();
}

/** Chooses a sentence as the keyboard does: `J` so many times. */
async function chooseSentence(times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) opened.press('j');
  await frame();
}

const toast = (): string =>
  opened.find('postil-toast')?.shadowRoot?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
const roles = (): unknown => opened.fake.library().articles.bell?.roles;
const textHash = (): string => opened.fake.library().articles.bell!.revisions.at(-1)!.textHash;
const keyOf = (words: string): string => roleKey(textHash(), text.indexOf(words));

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

test('with the keyboard alone a paragraph becomes a heading, and Undo takes it back', async () => {
  await open();
  await chooseSentence(4);
  opened.press('b');
  await vi.waitFor(() => expect(menu()).not.toBeNull());
  expect(menu()!.querySelector('.head')!.textContent.replaceAll(/\s+/g, ' ').trim()).toBe(
    'Why it rang Paragraph. Nothing sets it apart from the text.',
  );
  expect(menu()!.querySelector('[aria-checked=true]')!.textContent.trim()).toBe('Paragraph');
  await choose('Heading');
  await vi.waitFor(() => expect(block('Why it rang')?.localName).toBe('h2'));
  expect(roles()).toEqual({ [keyOf('Why it rang')]: 'heading' });
  expect(toast()).toContain('The block is now: Heading.');
  opened.press('z', { ctrlKey: true });
  await vi.waitFor(() => expect(block('Why it rang')?.localName).toBe('p'));
  expect(roles()).toBeUndefined();
});

test('several blocks that a passage meets are set aside at once', async () => {
  await open();
  await chooseSentence(2);
  const view = opened.get('postil-article-view') as HTMLElement & {
    select(passage: { start: number; end: number }): void;
  };
  view.select({ start: text.indexOf('Nobody'), end: text.indexOf('it rang') });
  await frame();
  opened.press('b');
  await choose('Set aside');
  await vi.waitFor(() =>
    expect(kindsShown()).toEqual([
      'h1 The bell that was late',
      'p in fold It rang at seven. Nobody heard it.',
      'p in fold Why it rang',
      'p in fold Share this bell',
      'p The rope was new.',
    ]),
  );
  expect(toast()).toContain('2 blocks set aside.');
});

test('what is folded is unfolded for good by the button in the fold', async () => {
  await open();
  const view = opened.get('postil-article-view').shadowRoot!;
  view.querySelector('summary')!.click();
  view.querySelector<HTMLElement>('.unfold')!.click();
  await vi.waitFor(() => expect(kindsShown()).toContain('p Share this bell'));
  expect(roles()).toEqual({ [keyOf('Share this')]: 'unfolded' });
});

test('another headline takes the place of the one before, and becomes the title where that is wanted', async () => {
  await open();
  await chooseSentence(4);
  opened.press('b');
  await choose('Headline, and the article’s title');
  await vi.waitFor(() => expect(block('Why it rang')?.localName).toBe('h1'));
  expect(block('The bell that was late')?.localName).toBe('p');
  expect(opened.fake.library().articles.bell).toMatchObject({ title: 'Why it rang' });
});

test('a block can be given back what it was saved as, and the menu says who changed it', async () => {
  await open();
  await chooseSentence(4);
  opened.press('b');
  await choose('Caption');
  await vi.waitFor(() => expect(block('Why it rang')?.className).toBe('caption'));
  opened.press('b');
  await vi.waitFor(() => expect(menu()).not.toBeNull());
  expect(menu()!.querySelector('.about')!.textContent).toBe('Caption. You said so.');
  await choose('As it was saved');
  await vi.waitFor(() => expect(roles()).toBeUndefined());
});

test('a handle beside the block under the pointer opens the menu with the reason', async () => {
  await open();
  block('The bell that was late')!.dispatchEvent(
    new PointerEvent('pointermove', { bubbles: true, composed: true }),
  );
  await frame();
  opened.get('postil-block-roles >> .handle').click();
  await vi.waitFor(() => expect(menu()).not.toBeNull());
  expect(menu()!.querySelector('.about')!.textContent).toMatch(/^Headline\. Stands first/);
  expect(await accessibilityProblems(opened.get('postil-block-roles'))).toEqual([]);
});
