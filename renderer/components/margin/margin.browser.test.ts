import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { layOutText } from '../../../core/article/article-text.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import '../../styles/global.css';
import '../article-view/article-view.ts';
import { sampleArticle, sampleHighlight, sampleRecord, sampleText } from '../reader/sample-article.ts';
import type { PostilMargin } from './margin.ts';
import './margin.ts';
import { HighlightPlacer } from './placed-highlight.ts';
import './margin-layout-event.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync('main { display: grid; grid-template-columns: 600px 50px 260px; align-items: start }');

async function margin(
  highlights: HighlightRecord[],
  more: Partial<PostilMargin> = {},
): Promise<PostilMargin> {
  document.adoptedStyleSheets = [sheet];
  const page = document.createElement('postil-article-view');
  Object.assign(page, { tree: sampleArticle.tree, text: layOutText(sampleArticle.tree) });
  const element = document.createElement('postil-margin');
  const placed = new HighlightPlacer(sampleText, sampleArticle.textHash).place(highlights);
  Object.assign(element, { page, record: sampleRecord, placed, ...more });
  const main = document.createElement('main');
  main.append(page, document.createElement('div'), element);
  document.body.append(main);
  await page.updateComplete;
  await laidOut(element);
  const shown = placed.filter(({ highlight, placement }) => {
    const inSight = placement.status !== 'orphan' && page.lineOf(placement) !== null;
    return highlight.note !== '' && inSight && !element.narrow;
  });
  await vi.waitFor(() => {
    expect(element.renderRoot.querySelectorAll('.is-placed').length).toBe(shown.length);
  });
  return element;
}

function laidOut(element: PostilMargin): Promise<void> {
  return new Promise((resolve) => {
    element.addEventListener('postil-margin-layout', () => resolve(), { once: true });
    element.requestLayout();
  });
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Distance of each note's first baseline from that of its mark. */
function distances(element: PostilMargin): number[] {
  return element.placed.flatMap(({ highlight, placement }) => {
    const card = element.cardOf(highlight.id);
    if (card === null || placement.status === 'orphan') return [];
    return [card.firstBaseline() - element.page!.lineOf(placement)!.baseline];
  });
}

const boxes = (element: PostilMargin): DOMRect[] =>
  [...element.renderRoot.querySelectorAll('.note')].map((note) => note.getBoundingClientRect());

const far = sampleHighlight('far', 'Paragraph 20 goes on', { note: 'Far down.' });
const pays = sampleHighlight('pays', 'Nobody pays.', { note: 'Who pays, then?\n\nAsk.' });
const brings = sampleHighlight('brings', 'Everybody brings something.', { note: 'Eggs.' });

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.body.replaceChildren();
});

test('each note stands with its first line on the line of its mark', async () => {
  const element = await margin([far, sampleHighlight('near', 'Paragraph 3 goes on', { note: 'Near.' })]);
  await vi.waitFor(() => expect(distances(element).map(Math.round)).toEqual([0, 0]));
});

test('notes on one line do not cover each other', async () => {
  const element = await margin([pays, brings]);
  const [first, second] = boxes(element);
  expect(second!.top - first!.bottom).toBeGreaterThanOrEqual(17);
});

test('the note at hand goes to its line, and the others give way', async () => {
  const element = await margin([
    sampleHighlight('a', 'Paragraph 9 goes', { note: 'First.' }),
    sampleHighlight('b', 'It has a second', { note: 'x' }),
    sampleHighlight('c', 'Paragraph 9 goes on', { note: 'Second.' }),
  ]);
  element.active = 'c';
  await element.updateComplete;
  await element.cardOf('c')!.updateComplete;
  await laidOut(element);
  await Promise.all(
    element.renderRoot
      .querySelector('.notes')!
      .getAnimations({ subtree: true })
      .map(({ finished }) => finished),
  );
  expect(Math.abs(distances(element).at(-1)!)).toBeLessThan(1);
});

test('a mark without a note has a tick and no card', async () => {
  const element = await margin([sampleHighlight('bare', 'Nobody pays.', { color: 'rose' })]);
  expect([
    element.renderRoot.querySelectorAll('.note').length,
    element.renderRoot.querySelectorAll('.joins [data-color=rose] .tick').length,
  ]).toEqual([0, 1]);
});

test('a note whose passage is not in the text stands at the end, below all others', async () => {
  const element = await margin([
    sampleHighlight('lost', 'Words that were taken out.', { note: 'Why?' }),
    far,
  ]);
  const orphans = element.renderRoot.querySelector('.orphans')!;
  expect([
    orphans.textContent.includes('Without a place'),
    orphans.getBoundingClientRect().top > element.cardOf('far')!.getBoundingClientRect().bottom,
  ]).toEqual([true, true]);
});

test('notes move with their lines when the page changes its width', async () => {
  const element = await margin([far]);
  const before = boxes(element)[0]!.top;
  element.page!.style.inlineSize = '380px';
  await vi.waitFor(() => expect(Math.abs(distances(element)[0]!)).toBeLessThan(1));
  expect(boxes(element)[0]!.top).toBeGreaterThan(before + 30);
});

test('a note comes and goes with the fold that its passage is in', async () => {
  const folded = sampleHighlight('folded', 'Sign up', { note: 'Did.' });
  const element = await margin([folded]);
  const isShown = (): boolean => element.renderRoot.querySelector('.note:not([hidden])') !== null;
  expect(isShown()).toBe(false);
  const { placement } = element.placed[0]!;
  if (placement.status !== 'orphan') element.page!.unfold(placement);
  await vi.waitFor(() => expect(isShown()).toBe(true));
});

test('a note far from the view is drawn when it is asked for, and only then', async () => {
  const end = sampleHighlight('end', 'Paragraph 49 goes on', { note: 'The end.' });
  const before = sampleHighlight('before', 'Paragraph 48 goes on', { note: 'Nearly.' });
  const page = document.createElement('postil-article-view');
  Object.assign(page, { tree: sampleArticle.tree, text: layOutText(sampleArticle.tree) });
  const element = document.createElement('postil-margin');
  const placed = new HighlightPlacer(sampleText, sampleArticle.textHash).place([pays, before, end]);
  Object.assign(element, { page, record: sampleRecord, placed });
  document.body.append(page, element);
  await page.updateComplete;
  await vi.waitFor(() => expect(element.renderRoot.querySelector('.is-placed')).not.toBeNull());
  const drawn = (): (string | undefined)[] =>
    [...element.renderRoot.querySelectorAll<HTMLElement>('.note')].map((note) => note.dataset.id);
  expect(drawn()).not.toContain('end');
  expect([element.cardOf('end')?.highlight?.id, drawn().at(-1)]).toEqual(['end', 'end']);
});

test('gives axe nothing to complain of', async () => {
  await margin([pays, brings, far, sampleHighlight('lost', 'Gone.', { note: 'Why?' })], { active: 'pays' });
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('in a long pile of notes none that is in view moves while one scrolls up through it', async () => {
  // Markdown takes other room than is told from its length.
  const note = '# Who\n\n- pays\n- for\n- the crossing\n\n> and when?';
  const pile = Array.from({ length: 90 }, (_, at) => sampleHighlight(`p${at}`, 'Nobody pays.', { note }));
  const scroller = document.createElement('section');
  scroller.style.setProperty('block-size', '500px');
  scroller.style.setProperty('overflow-y', 'auto');
  document.body.append(scroller);
  const element = await margin([]);
  scroller.append(document.body.lastElementChild!);
  element.placed = new HighlightPlacer(sampleText, sampleArticle.textHash).place(pile);
  await laidOut(element);
  await laidOut(element);
  scroller.scrollTop = 7000;
  const drawn = (): number => element.renderRoot.querySelectorAll('.is-placed').length;
  await vi.waitFor(() => expect(drawn()).toBeGreaterThan(20), { timeout: 10_000 });
  let before = -1;
  while (before !== drawn()) {
    before = drawn();
    for (let frames = 0; frames < 4; frames += 1) await nextFrame();
  }
  const inView = (): Map<string, string> =>
    new Map(
      [...element.renderRoot.querySelectorAll<HTMLElement>('.note.is-placed')]
        .filter((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return (
            bottom > scroller.getBoundingClientRect().top && top < scroller.getBoundingClientRect().bottom
          );
        })
        .map((one) => [one.dataset.id ?? '', one.style.getPropertyValue('--y')]),
    );
  const moved: string[] = [];
  while (scroller.scrollTop > 400) {
    const seen = inView();
    expect(seen.size).toBeGreaterThan(0);
    scroller.scrollTop -= 250;
    for (let frames = 0; frames < 4; frames += 1) await nextFrame();
    for (const [id, y] of inView()) if (seen.has(id) && seen.get(id) !== y) moved.push(id);
  }
  expect(moved).toEqual([]);
}, 30_000);
