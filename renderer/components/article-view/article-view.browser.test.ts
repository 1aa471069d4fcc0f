import axe from 'axe-core';
import type { RootContent } from 'mdast';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { layOutText } from '../../../core/article/article-text.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import '../../styles/global.css';
import { TextMap } from '../../dom/text-map.ts';
import type { PostilArticleView } from './article-view.ts';
import './article-view.ts';
import { everyKind } from './every-kind.ts';
import '../reader/reader-events.ts';

async function draw(...children: RootContent[]): Promise<PostilArticleView> {
  const tree: ArticleTree = { type: 'root', children };
  const view = document.createElement('postil-article-view');
  Object.assign(view, { tree, text: layOutText(tree), heading: 'A title that was made', language: 'en' });
  const main = document.createElement('main');
  main.append(view);
  document.body.append(main);
  await view.updateComplete;
  return view;
}

const paragraph = (value: string, data = {}): RootContent => ({
  type: 'paragraph',
  data,
  children: [{ type: 'text', value }],
});

afterEach(() => document.body.replaceChildren());

describe('an article with every kind of block', () => {
  test('shows each block as the text has it, in the same order', async () => {
    const view = await draw(...everyKind);
    const { text, blocks } = view.text;
    const map = new TextMap(view.renderRoot);
    const shown = map.blocks.map((block) => ({ start: block.start, end: map.endOf(block) }));
    expect(shown).toEqual(blocks.map(({ start, end }) => ({ start, end })));
    const words = map.blocks.map(({ element }) => {
      const copy = element.cloneNode(true) as Element;
      for (const sign of copy.querySelectorAll('[data-no-text]')) sign.remove();
      for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith('\n');
      return copy.textContent;
    });
    expect(words).toEqual(blocks.map(({ start, end }) => text.slice(start, end)));
  });

  test('gives axe nothing to complain of', async () => {
    await draw(...everyKind);
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('paints a mark in its place, and nothing once it is gone', async () => {
    const view = await draw(...everyKind);
    const start = view.text.text.indexOf('rose');
    view.marks = [{ id: 'a', start, end: start + 4, color: 'iris', style: 'underline' }];
    await view.updateComplete;
    const painted = (): string[] => [...CSS.highlights.values()].flatMap((one) => [...one].map(String));
    expect(painted()).toEqual(['rose']);
    view.remove();
    expect(painted()).toEqual([]);
  });
});

test('an article without a headline is headed by its title, which is no part of the text', async () => {
  const view = await draw(paragraph('First words.'));
  expect(view.renderRoot.querySelector('h1')?.textContent).toBe('A title that was made');
  expect(view.rangeOf({ start: 0, end: 5 })?.toString()).toBe('First');
});

test('an article with a headline shows no second one', async () => {
  const view = await draw({
    type: 'heading',
    depth: 1,
    data: { role: 'headline' },
    children: [{ type: 'text', value: 'Its own' }],
  });
  expect([...view.renderRoot.querySelectorAll('h1')].map((h1) => h1.textContent)).toEqual(['Its own']);
});

test('a link is reported and never followed by the window itself', async () => {
  const url = 'https://example.org/a';
  const view = await draw({
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', value: 'there' }] }],
  });
  const opened: string[] = [];
  view.addEventListener('postil-link-open', (event) => opened.push(event.url));
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  view.renderRoot.querySelector('a')!.dispatchEvent(click);
  expect([opened, click.defaultPrevented]).toEqual([[url], true]);
});

test('what was set aside is folded, says what it is, and opens for a passage inside it', async () => {
  const view = await draw(
    paragraph('The story.'),
    paragraph('Give now.', { role: 'boilerplate', rule: 'donation-appeal' }),
    paragraph('Sign up.', { role: 'boilerplate', rule: 'newsletter-form' }),
  );
  const fold = view.renderRoot.querySelector('details')!;
  expect([fold.open, fold.querySelector('.what')!.textContent]).toEqual([
    false,
    'donation appeal, newsletter form',
  ]);
  const passage = { start: 11, end: 15 };
  expect(view.lineOf(passage)).toBeNull();
  expect([view.unfold(passage), fold.open, view.unfold(passage)]).toEqual([true, true, false]);
  expect(view.lineOf(passage)).not.toBeNull();
});

test('the first line in view is found again from its offset', async () => {
  const view = await draw(...Array.from({ length: 60 }, (_, at) => paragraph(`Line ${at}. `.repeat(40))));
  const heights = [100, 777, 1500, 3200].map((y) => {
    const offset = view.offsetBelow(y);
    const top = view.lineOf({ start: offset, end: offset + 1 })!.top;
    return top - y;
  });
  expect(heights.filter((distance) => distance < -3 || distance > 60)).toEqual([]);
});

test('a long article is shown from where reading was left before all of it is drawn', async () => {
  const children = Array.from({ length: 1000 }, (_, at) => paragraph(`Paragraph ${at} of a book.`));
  const tree: ArticleTree = { type: 'root', children };
  const view = document.createElement('postil-article-view');
  const text = layOutText(tree);
  const from = text.text.indexOf('Paragraph 700 ');
  Object.assign(view, { tree, text, from, heading: 'A book' });
  document.body.append(view);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const shown = (): (string | undefined)[] =>
    [...view.renderRoot.querySelectorAll('p')].slice(0, 1).map((p) => p.textContent);
  expect([shown(), view.rangeOf({ start: 0, end: 5 })]).toEqual([['Paragraph 700 of a book.'], null]);
  await view.updateComplete;
  expect([shown(), view.rangeOf({ start: from, end: from + 13 })?.toString()]).toEqual([
    ['Paragraph 0 of a book.'],
    'Paragraph 700',
  ]);
});

test('marks far from the view are painted once they come near', async () => {
  const view = await draw(...Array.from({ length: 300 }, (_, at) => paragraph(`Line ${at}. `.repeat(30))));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('main { block-size: 400px; overflow-y: auto }');
  document.adoptedStyleSheets = [sheet];
  const main = document.querySelector('main')!;
  main.remove();
  document.body.append(main);
  const start = view.text.text.indexOf('Line 250.');
  view.marks = [{ id: 'far', start, end: start + 9, color: 'sky', style: 'highlight' }];
  await view.updateComplete;
  const painted = (): string[] => [...CSS.highlights.values()].flatMap((one) => [...one].map(String));
  expect(painted()).toEqual([]);
  main.scrollTop = view.lineOf({ start, end: start + 9 })!.top;
  await vi.waitFor(() => expect(painted()).toEqual(['Line 250.']));
  document.adoptedStyleSheets = [];
});
