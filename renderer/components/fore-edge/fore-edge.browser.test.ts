import { afterEach, expect, test } from 'vitest';
import '../../styles/global.css';
import type { PostilForeEdge } from './fore-edge.ts';
import './fore-edge.ts';
import './fore-edge-jump-event.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  'postil-fore-edge { position: fixed; inset: 0 auto auto 300px; block-size: 400px } .s { block-size: 200px; inline-size: 200px; overflow-y: auto } .s > div { block-size: 800px }',
);

async function edge(): Promise<{ element: PostilForeEdge; scroller: HTMLElement }> {
  document.adoptedStyleSheets = [sheet];
  const scroller = document.createElement('div');
  scroller.className = 's';
  scroller.append(document.createElement('div'));
  const element = document.createElement('postil-fore-edge');
  document.body.append(scroller, element);
  element.scroller = scroller;
  element.marks = [
    { color: 'sky', at: 0.25 },
    { color: 'rose', at: 0.5 },
    { color: 'sky', at: 0.75 },
  ];
  await element.updateComplete;
  element.measure();
  return { element, scroller };
}

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.body.replaceChildren();
});

test('it shows where the article is marked', async () => {
  const { element } = await edge();
  const drawn = [...element.renderRoot.querySelectorAll('.mark')].map((path) => [
    path.getAttribute('data-color'),
    path.getAttribute('d'),
  ]);
  expect(drawn.filter(([, d]) => d !== '')).toEqual([
    ['sky', 'M1 250h10M1 750h10'],
    ['rose', 'M1 500h10'],
  ]);
});

test('it shows which part of the article is in view, and follows when it is scrolled', async () => {
  const { element, scroller } = await edge();
  const box = async (): Promise<number[]> => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { top, height } = element.renderRoot.querySelector('.seen')!.getBoundingClientRect();
    return [Math.round(top), Math.round(height)];
  };
  const before = await box();
  scroller.scrollTop = 300;
  expect([before, await box()]).toEqual([
    [0, 100],
    [150, 100],
  ]);
});

test('pressing it leads to that part of the article', async () => {
  const { element } = await edge();
  const asked: number[] = [];
  element.addEventListener('postil-fore-edge-jump', ({ at }) => asked.push(at));
  element.renderRoot
    .querySelector('svg')!
    .dispatchEvent(new PointerEvent('pointermove', { clientY: 100, buttons: 1, bubbles: true }));
  expect(asked).toEqual([0.25]);
});
