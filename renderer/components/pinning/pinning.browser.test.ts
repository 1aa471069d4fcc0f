import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeTarget } from '../../../core/annotation/describe.ts';
import type { HighlightEdit } from '../../../core/ipc/contract.ts';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { press } from '../../testing/mount.ts';
import type { PostilReader } from '../reader/reader.ts';
import '../reader/reader.ts';
import { sampleArticle, sampleHighlight, sampleRecord, sampleText } from '../reader/sample-article.ts';

let reader: PostilReader;
let edits: { readonly highlight: string; readonly edit: HighlightEdit }[];
let ends: (readonly [string, boolean])[];

const lost = sampleHighlight('lost', 'Words that were taken out.', { note: 'Why?', tags: ['ferry'] });

/** On words that were changed since: the text has “A piano once. The piano stayed.” */
const changed = sampleHighlight('changed', 'Eggs, mostly. A piano once.', {
  note: 'Whose?',
  target: {
    position: { start: 90, end: 117 },
    quote: { exact: 'Eggs, mainly. A piano once. The piano stayed.', prefix: '', suffix: '' },
    textHash: 'earlier',
  },
});

beforeEach(async () => {
  edits = [];
  ends = [];
  const frame = document.createElement('style');
  frame.textContent = 'main { block-size: 700px; inline-size: 1180px } body { overflow: hidden }';
  reader = document.createElement('postil-reader');
  reader.addEventListener('postil-highlight-edit', ({ highlight, edit }) => edits.push({ highlight, edit }));
  reader.addEventListener('postil-pin-end', ({ highlight, pinned }) => ends.push([highlight, pinned]));
  Object.assign(reader, { article: sampleArticle, record: sampleRecord, highlights: [lost, changed] });
  const main = document.createElement('main');
  main.append(reader);
  document.body.append(frame, main);
  await settled();
});

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

async function settled(): Promise<void> {
  await reader.updateComplete;
  await reader.view!.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

const line = (): Element | null => reader.renderRoot.querySelector('postil-pin-line');

function targetOf(words: string): HighlightEdit {
  const start = sampleText.indexOf(words);
  return { target: describeTarget(sampleText, 'hash-of-ferry', start, start + words.length) };
}

async function select(words: string): Promise<void> {
  const start = sampleText.indexOf(words);
  reader.view!.select({ start, end: start + words.length });
  await vi.waitFor(() => expect(reader.choice.passage).not.toBeNull());
  await settled();
}

/** Uses a tool of a note's card. */
async function useTool(id: string, label: string): Promise<void> {
  const card = reader.cardOf(id)!;
  await card.updateComplete;
  const tools = card.renderRoot.querySelector('postil-place-tools')!;
  await tools.updateComplete;
  const tool = [...tools.renderRoot.querySelectorAll('button')].find((one) =>
    one.textContent.includes(label),
  );
  tool!.click();
  await settled();
}

describe('a mark without a place', () => {
  test('is pinned to the passage that is selected, by the same id', async () => {
    await useTool('lost', 'Pin again');
    await select('Nobody pays.');
    press(document.body, 'Enter');
    await settled();
    expect([edits, ends, line()]).toEqual([
      [{ highlight: 'lost', edit: targetOf('Nobody pays.') }],
      [['lost', true]],
      null,
    ]);
  });

  test('says what to do, with the words that it was on, and axe objects to nothing', async () => {
    await useTool('lost', 'Pin again');
    expect(line()!.shadowRoot!.textContent).toContain('Words that were taken out.');
    expect(await accessibilityProblems(line()!)).toEqual([]);
  });

  test('is pinned with the keyboard’s cursor alone', async () => {
    reader.activateHighlight('lost');
    await settled();
    expect(reader.run('mark.pin')).toBe(true);
    await settled();
    reader.run('cursor.next-sentence');
    const chosen = reader.choice.passage!;
    press(document.body, 'Enter');
    expect(edits).toEqual([
      { highlight: 'lost', edit: targetOf(sampleText.slice(chosen.start, chosen.end)) },
    ]);
  });

  test('stays as it was on Escape, whatever is selected', async () => {
    await useTool('lost', 'Pin again');
    await select('Nobody pays.');
    press(document.body, 'Escape');
    await settled();
    expect([edits, ends, line(), reader.choice.passage]).toEqual([[], [['lost', false]], null, null]);
  });

  test('Enter without a selection pins nothing and goes on', async () => {
    await useTool('lost', 'Pin again');
    press(document.body, 'Enter');
    await settled();
    expect([edits, line() === null]).toEqual([[], false]);
  });

  test('no other mark is made while its passage is selected', async () => {
    await useTool('lost', 'Pin again');
    await select('Nobody pays.');
    expect([
      reader.canRun('mark.add'),
      reader.canRun('mark.sky'),
      reader.renderRoot.querySelector('postil-selection-bar'),
    ]).toEqual([false, false, null]);
  });

  test('is left alone when another article is opened', async () => {
    await useTool('lost', 'Pin again');
    reader.article = { ...sampleArticle, id: 'other' };
    reader.highlights = [];
    await settled();
    expect([edits, ends, line()]).toEqual([[], [['lost', false]], null]);
  });

  test('has no tools where nothing may be changed', async () => {
    reader.readOnly = true;
    await settled();
    expect([
      reader.cardOf('lost')!.renderRoot.querySelector('postil-place-tools'),
      reader.canRun('mark.pin'),
    ]).toEqual([null, false]);
  });

  test('is found by its passage, which the text does not have', async () => {
    reader.run('article.find');
    await settled();
    const find = reader.renderRoot.querySelector('postil-find-bar')!;
    const field = find.renderRoot.querySelector('input')!;
    field.value = 'taken out';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    const { top, bottom } = reader.cardOf('lost')!.getBoundingClientRect();
    expect([find.count, reader.focused.active, top > 0 && bottom < 701]).toEqual([1, 'lost', true]);
  });
});

describe('a mark in changed words', () => {
  test('takes the place that was found once that is accepted', async () => {
    await useTool('changed', 'Accept');
    expect(edits).toEqual([
      { highlight: 'changed', edit: targetOf('Eggs, mostly. A piano once. The piano stayed.') },
    ]);
  });

  test('has nothing to accept once it was', async () => {
    const { target } = targetOf('Eggs, mostly. A piano once. The piano stayed.');
    reader.highlights = [{ ...changed, target: target! }];
    reader.activateHighlight('changed');
    await settled();
    expect(reader.canRun('mark.accept')).toBe(false);
  });
});
