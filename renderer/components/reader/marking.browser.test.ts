import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeTarget } from '../../../core/annotation/describe.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import type { CommandId } from '../../../core/commands/commands.ts';
import type { HighlightDraft, HighlightEdit } from '../../../core/ipc/contract.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { MenuChooseEvent } from '../menu/menu-item.ts';
import '../../styles/global.css';
import type { PostilReader } from './reader.ts';
import './reader.ts';
import './reader-events.ts';
import { sampleArticle, sampleHighlight, sampleRecord, sampleText } from './sample-article.ts';

let reader: PostilReader;
let added: HighlightDraft[];
let edits: [string, HighlightEdit][];
let notices: string[];
let copied: { text: string; html: string | undefined }[];

const frame = document.createElement('style');
frame.textContent = 'main { block-size: 700px; inline-size: 1180px } body { overflow: hidden }';

async function open(more: Partial<PostilReader> = {}): Promise<void> {
  reader = document.createElement('postil-reader');
  [added, edits, notices, copied] = [[], [], [], []];
  reader.addEventListener('postil-highlight-add', ({ draft }) => added.push(draft));
  reader.addEventListener('postil-highlight-edit', ({ highlight, edit }) => edits.push([highlight, edit]));
  reader.addEventListener('postil-notice', ({ message }) => notices.push(message));
  reader.addEventListener('postil-copy', ({ text, html }) => copied.push({ text, html }));
  Object.assign(reader, { article: sampleArticle, record: sampleRecord, ...more });
  const main = document.createElement('main');
  main.append(reader);
  document.body.append(frame, main);
  await settled();
}

async function settled(): Promise<void> {
  await reader.updateComplete;
  await reader.view!.updateComplete;
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

function passage(words: string): { start: number; end: number } {
  const start = sampleText.indexOf(words);
  return { start, end: start + words.length };
}

async function select(words: string): Promise<void> {
  reader.view!.select(passage(words));
  await vi.waitFor(() => expect(reader.choice.passage).not.toBeNull());
  await settled();
}

/** What the library does with an edit: the record comes back changed. */
function answer(...records: HighlightRecord[]): Promise<void> {
  reader.highlights = records;
  return settled();
}

async function run(...commands: CommandId[]): Promise<void> {
  for (const command of commands) expect([command, reader.run(command)]).toEqual([command, true]);
  await settled();
}

/** What is painted now, whoever it belongs to. */
const painted = (): string[] =>
  [...CSS.highlights]
    .filter(([name]) => /^postil-(highlight|underline|strikethrough|active)-/.test(name))
    .flatMap(([, highlight]) => [...highlight].map(String));
const said = (): string => reader.renderRoot.querySelector('[role=status]')!.textContent;
const quotes = (): string[] => added.map(({ target }) => target.quote.exact);
const handle = (end: 'start' | 'end'): HTMLElement =>
  reader.renderRoot
    .querySelector('postil-mark-handles')!
    .renderRoot.querySelector<HTMLElement>(`[data-end=${end}]`)!;

/** The middle of the first line of words, in pixels of the window. */
function middleOf(words: string, edge: 'left' | 'right'): { x: number; y: number } {
  const rect = reader.view!.rangeOf(passage(words))!.getClientRects()[0]!;
  return { x: edge === 'left' ? rect.left : rect.right, y: rect.top + rect.height / 2 };
}

function point(
  target: EventTarget,
  type: string,
  { x, y }: { x: number; y: number },
  more: PointerEventInit = {},
): void {
  const init = {
    clientX: x,
    clientY: y,
    pointerId: 1,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  };
  target.dispatchEvent(new PointerEvent(type, init));
}

async function drag(end: 'start' | 'end', to: { x: number; y: number }): Promise<void> {
  const grip = handle(end).querySelector('.grip')!;
  const rect = handle(end).getBoundingClientRect();
  // The grip is held a little below the line, as a hand does; the end goes where the line is.
  point(grip, 'pointerdown', { x: rect.left, y: rect.bottom + 8 });
  point(document.body, 'pointermove', { x: to.x, y: to.y + rect.height / 2 + 8 });
  await settled();
}

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

describe('choosing by keyboard', () => {
  beforeEach(() => open());

  test('either end moves by character, word and sentence', async () => {
    await select('leaves at six');
    const heard: string[] = [];
    for (const command of [
      ...(['cursor.shrink-start-word', 'cursor.extend-word', 'cursor.extend-start-character'] as const),
      ...(['cursor.shrink-character', 'cursor.extend-sentence', 'cursor.extend-start-sentence'] as const),
    ]) {
      await run(command);
      heard.push(said());
    }
    expect(heard).toEqual([
      ...['at six', 'at six. Nobody', 's at six. Nobody', 's at six. Nobod', 's at six. Nobody pays.'],
      'The ferry leaves at six. Nobody pays.',
    ]);
  });

  test('headings are steps of their own, and the last one is said to be the last', async () => {
    await run('cursor.next-heading', 'cursor.next-heading');
    const second = said();
    await run('cursor.next-heading');
    expect([second, said()]).toEqual(['What it carries', 'No further heading.']);
  });

  test('the ends of the article are told, again and again', async () => {
    await run('cursor.next-sentence', 'cursor.previous-sentence');
    const first = said();
    await run('cursor.previous-sentence');
    expect([first.trim(), said().trim(), said() === first]).toEqual([
      ...['The beginning of the article.', 'The beginning of the article.', false],
    ]);
  });

  test('of a long passage the end that has moved is said, and how long it is', async () => {
    await run('cursor.next-block', 'cursor.next-block');
    for (let times = 0; times < 14; times += 1) reader.run('cursor.extend-sentence');
    await settled();
    expect(said()).toMatch(/^… .*\. \d+ words$/su);
  });

  test('a mark in the same words is told', async () => {
    await answer(sampleHighlight('noted', 'The ferry leaves at six. Nobody pays.', { note: 'Really?' }));
    await run('cursor.next-sentence', 'cursor.next-sentence');
    expect(said()).toBe('The ferry leaves at six. Within a mark: Marigold, Really?');
  });

  test('it begins where the eyes are', async () => {
    const line = reader.view!.lineOf(passage('Paragraph 25 goes on'))!;
    reader.scroller!.scrollTop = line.top - reader.scroller!.getBoundingClientRect().top - 75;
    await settled();
    const before = reader.scroller!.scrollTop;
    await run('cursor.next-sentence');
    expect([said(), reader.scroller!.scrollTop]).toEqual(['Paragraph 25 goes on for a while.', before]);
  });

  test('it goes on from the mark at hand', async () => {
    await answer(sampleHighlight('at-hand', 'A piano once.'));
    reader.activateHighlight('at-hand');
    await run('cursor.next-sentence');
    expect(said()).toBe('The piano stayed.');
  });
});

describe('what cannot be marked', () => {
  beforeEach(() => open());

  const outside = (): void => {
    const beside = document.createElement('p');
    beside.append('beside the article');
    document.querySelector('main')!.append(beside);
    document.getSelection()!.selectAllChildren(beside);
  };
  const folded = (): void => reader.view!.select(passage('Sign up for the harbour letter.'));
  const white = (): void =>
    reader.view!.select({ start: passage('six. Nobody').start + 4, end: passage('Nobody pays').start });

  test.each([
    ['nothing', () => undefined, /Nothing is selected/],
    ['words beside the article', outside, /no words of the article/],
    ['white space alone', white, /no words of the article/],
    ['what is folded away', folded, /folded away/],
  ])('%s: the reason is told in a line', async (_, choose, reason) => {
    choose();
    await settled();
    await run('mark.add');
    expect([quotes(), notices.map((notice) => reason.test(notice))]).toEqual([[], [true]]);
  });

  test('a selection that runs into a fold ends before it', async () => {
    reader.view!.select({ start: passage('Paragraph 49').start, end: sampleText.length });
    await vi.waitFor(() => expect(reader.choice.passage).not.toBeNull());
    await run('mark.add');
    expect(quotes()[0]).toMatch(/^Paragraph 49 goes on.*third one\.$/u);
  });
});

describe('mark on selection', () => {
  beforeEach(() => open({ settings: { ...defaults(), markOnSelection: true } }));

  function defaults(): PostilReader['settings'] {
    return document.createElement('postil-reader').settings;
  }

  /** Presses on the page, selects as the browser would meanwhile, and lets go. */
  async function draw(words: string, pointerType: string, detail = 1): Promise<void> {
    const at = middleOf(words, 'left');
    const page = reader.view!.renderRoot.firstElementChild!;
    point(page, 'pointerdown', at, { pointerType });
    reader.view!.select(passage(words));
    point(page, 'pointerup', at, { pointerType });
    page.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, composed: true, detail }));
    await settled();
  }

  test('what a mouse or pen lets go of is marked, and its tools offer to take it back', async () => {
    await draw('Nobody pays.', 'mouse');
    reader.activateHighlight('made');
    await answer(sampleHighlight('made', 'Nobody pays.'));
    const bar = reader.renderRoot.querySelector('postil-selection-bar');
    expect([quotes(), bar?.target, bar?.fresh]).toEqual([['Nobody pays.'], 'mark', true]);
    await draw('A piano once.', 'pen');
    expect(quotes()).toEqual(['Nobody pays.', 'A piano once.']);
  });

  test('a finger is offered the tools', async () => {
    await draw('Nobody pays.', 'touch');
    expect([quotes(), reader.choice.passage]).toEqual([[], passage('Nobody pays.')]);
  });

  test('a pen marks what it is drawn over, where it would scroll the page otherwise', () => {
    const page = reader.view!.renderRoot.firstElementChild!;
    const [from, to] = [middleOf('Nobody pays.', 'left'), middleOf('Nobody pays.', 'right')];
    point(page, 'pointerdown', from, { pointerType: 'pen' });
    const touch = new Event('touchstart', { bubbles: true, composed: true, cancelable: true });
    page.dispatchEvent(touch);
    point(page, 'pointermove', to, { pointerType: 'pen' });
    const during = quotes();
    point(page, 'pointerup', to, { pointerType: 'pen' });
    expect([touch.defaultPrevented, during, quotes()]).toEqual([true, [], ['Nobody pays.']]);
  });

  test('a finger still scrolls', () => {
    const page = reader.view!.renderRoot.firstElementChild!;
    point(page, 'pointerdown', middleOf('Nobody pays.', 'left'), { pointerType: 'touch' });
    const touch = new Event('touchstart', { bubbles: true, composed: true, cancelable: true });
    page.dispatchEvent(touch);
    expect(touch.defaultPrevented).toBe(false);
  });

  test('a triple click marks the paragraph and not its word too', async () => {
    await draw('Nobody', 'mouse', 2);
    await draw('The ferry leaves at six. Nobody pays. Everybody brings something.', 'mouse', 3);
    await vi.waitFor(() => expect(quotes().length).toBeGreaterThan(0));
    expect(quotes()).toEqual(['The ferry leaves at six. Nobody pays. Everybody brings something.']);
  });

  test('without the setting only the tools appear', async () => {
    reader.settings = defaults();
    await draw('Nobody pays.', 'mouse');
    expect([quotes(), reader.choice.passage]).toEqual([[], passage('Nobody pays.')]);
  });
});

describe('moving the ends of a mark', () => {
  const mark = sampleHighlight('mark', 'leaves at six', { note: 'When?' });

  beforeEach(async () => {
    await open({ highlights: [mark] });
    reader.activateHighlight('mark');
    await settled();
  });

  const moved = (): (string | undefined)[] => edits.map(([, edit]) => edit.target?.quote.exact);

  test('a handle that is dragged takes the end along, painted at once and saved when it is let go', async () => {
    await drag('end', middleOf('Nobody pays', 'right'));
    const during = [painted(), moved()];
    point(document.body, 'pointerup', {
      ...middleOf('Nobody pays', 'right'),
      y: middleOf('Nobody pays', 'right').y + 20,
    });
    await settled();
    expect([during, moved()]).toEqual([[['leaves at six. Nobody pays'], []], ['leaves at six. Nobody pays']]);
    expect(edits.map(([id, edit]) => [id, Object.keys(edit)])).toEqual([['mark', ['target']]]);
  });

  test('gives axe nothing to complain of', async () => {
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('where text runs from right to left the beginning is on the right, and keys follow the eye', async () => {
    const hebrew = 'המים עלו עד החומה.';
    const tree: ArticleTree = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: hebrew }] }],
    };
    const target = describeTarget(hebrew, 'hebrew', 5, 11);
    reader.article = { ...sampleArticle, id: 'water', tree, textHash: 'hebrew' };
    reader.highlights = [{ ...mark, article: 'water', target }];
    await settled();
    reader.activateHighlight('mark');
    await settled();
    const [first, last] = [
      handle('start').getBoundingClientRect().x,
      handle('end').getBoundingClientRect().x,
    ];
    handle('end').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }),
    );
    await settled();
    expect([first > last, painted()]).toEqual([true, [hebrew.slice(5, 13)]]);
  });

  test('until the library has answered it stays painted where it was let go, and then what the library says', async () => {
    await drag('start', middleOf('ferry leaves', 'left'));
    point(document.body, 'pointerup', {
      ...middleOf('ferry leaves', 'left'),
      y: middleOf('ferry leaves', 'left').y + 20,
    });
    await settled();
    const before = painted();
    await answer({ ...mark, target: edits[0]![1].target! });
    const answered = painted();
    await answer(mark);
    expect([before, answered, painted()]).toEqual([
      ['ferry leaves at six'],
      ['ferry leaves at six'],
      ['leaves at six'],
    ]);
  });

  test('Escape leaves it where it was', async () => {
    await drag('end', middleOf('Nobody pays', 'right'));
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
    point(document.body, 'pointerup', middleOf('Nobody pays', 'right'));
    await settled();
    expect([painted(), moved(), reader.focused.active]).toEqual([['leaves at six'], [], 'mark']);
  });

  test('an end never passes the other', async () => {
    await drag('end', middleOf('The ferry that', 'left'));
    expect(painted()).toEqual(['l']);
  });

  test('keys move either end, and a run of them is one change', async () => {
    await run(
      'cursor.extend-word',
      'cursor.extend-word',
      'cursor.extend-start-word',
      'cursor.shrink-character',
    );
    expect([painted(), said(), moved()]).toEqual([
      ...[['ferry leaves at six. Nobody pay'], 'ferry leaves at six. Nobody pay', []],
    ]);
    await reader.settle();
    expect(moved()).toEqual(['ferry leaves at six. Nobody pay']);
  });

  test('what was moved by keys is saved before its colour is changed, and by itself after a pause', async () => {
    await run('cursor.extend-word');
    await run('mark.rose');
    expect(edits.map(([, edit]) => Object.keys(edit))).toEqual([['target'], ['color']]);
    await answer({ ...mark, target: edits[0]![1].target!, color: 'rose' });
    await run('cursor.extend-word');
    await vi.waitFor(() => expect(edits).toHaveLength(3), 3000);
  });

  test('the handles are sliders that say what the mark begins and ends with', async () => {
    const values = (): (string | null)[] => [handle('start').ariaValueText, handle('end').ariaValueText];
    const before = values();
    handle('end').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowLeft', ctrlKey: true, bubbles: true, cancelable: true }),
    );
    await settled();
    expect([before, values()]).toEqual([
      ['begins with “leaves at six”', 'ends with “leaves at six”'],
      ['begins with “leaves at”', 'ends with “leaves at”'],
    ]);
  });

  test('a library that cannot be changed shows no handles, and keys move nothing', async () => {
    reader.readOnly = true;
    await settled();
    expect([
      reader.renderRoot.querySelector('postil-mark-handles'),
      reader.canRun('cursor.extend-word'),
    ]).toEqual([null, false]);
  });

  test('what was moved is not lost when another article opens', async () => {
    await run('cursor.extend-word');
    reader.article = { ...sampleArticle, id: 'other' };
    reader.highlights = [];
    await settled();
    expect(moved()).toEqual(['leaves at six. Nobody']);
  });
});

describe('merging', () => {
  const first = sampleHighlight('first', 'The ferry leaves');
  const far = sampleHighlight('far', 'A piano once.');

  beforeEach(async () => {
    await open({ highlights: [first, far] });
    reader.settings = { ...reader.settings, mergeAdjacent: true };
    await settled();
  });

  test('a mark that touches another of its look becomes one with it, which keeps its id', async () => {
    await select('at six.');
    await run('mark.add');
    expect([quotes(), edits.map(([id, edit]) => [id, edit.target?.quote.exact, edit.absorbs])]).toEqual([
      [],
      [['first', 'The ferry leaves at six.', undefined]],
    ]);
  });

  test('a mark between two takes the younger one in', async () => {
    await answer(first, sampleHighlight('second', 'Nobody pays.', { created: '2026-05-01T00:00:00.000Z' }));
    await select('at six.');
    await run('note.add');
    expect(edits.map(([id, edit]) => [id, edit.target?.quote.exact, edit.absorbs])).toEqual([
      ['first', 'The ferry leaves at six. Nobody pays.', ['second']],
    ]);
  });

  test.each([
    ['colour', { color: 'rose' }],
    ['style', { style: 'underline' }],
    ['layer', { layer: 'second reading' }],
  ] as const)('one of another %s stays apart', async (_, more) => {
    await answer({ ...first, ...more });
    await select('at six.');
    await run('mark.add');
    expect([quotes(), edits]).toEqual([['at six.'], []]);
  });

  test('what is marked already is not marked again', async () => {
    await select('ferry leaves');
    await run('mark.add');
    expect([quotes(), edits, said()]).toEqual([[], [], 'This is marked already.']);
  });

  test('without the setting marks stay apart', async () => {
    reader.settings = { ...reader.settings, mergeAdjacent: false };
    await select('at six.');
    await run('mark.add');
    expect(quotes()).toEqual(['at six.']);
  });
});

describe('marks over one another', () => {
  const outer = sampleHighlight('outer', 'The ferry leaves at six. Nobody pays.');
  const inner = sampleHighlight('inner', 'leaves at six');

  beforeEach(() => open({ highlights: [outer, inner] }));

  test('clicks at one point go from the shortest to the longest and round; elsewhere they begin anew', async () => {
    const order: (string | null)[] = [];
    const middle = middleOf('leaves at', 'right');
    for (const x of [middle.x, middle.x, middle.x, middle.x - 30]) {
      const at = { clientX: x, clientY: middle.y, bubbles: true, composed: true };
      reader.view!.renderRoot.firstElementChild!.dispatchEvent(new MouseEvent('click', at));
      await settled();
      order.push(reader.focused.active);
    }
    expect(order).toEqual(['inner', 'outer', 'inner', 'inner']);
  });

  test('the tools list the other marks there, and go to the one that is chosen', async () => {
    reader.activateHighlight('inner');
    await settled();
    const more = reader.renderRoot
      .querySelector('postil-selection-bar')!
      .renderRoot.querySelector('postil-more-button')!;
    const other = more.items.find(({ label }) => label.startsWith('Mark: The ferry'))!;
    more.renderRoot.querySelector('postil-menu')!.dispatchEvent(new MenuChooseEvent(other.id));
    await settled();
    expect(reader.focused.active).toBe('outer');
  });
});

describe('copying', () => {
  const mark = sampleHighlight('mark', 'Nobody pays.');

  beforeEach(() => open({ highlights: [mark] }));

  test('the link of a mark opens that mark; that of a passage which is not marked, the article', async () => {
    reader.activateHighlight('mark');
    await settled();
    await run('passage.copy-link');
    await select('A piano once.');
    await run('passage.copy-link');
    expect(copied.map(({ text }) => text)).toEqual(['postil://article/ferry#mark', 'postil://article/ferry']);
  });

  test('a citation is the quote and where it is from, as text and as HTML', async () => {
    await select('A piano once.');
    await run('passage.copy-citation');
    const [{ text, html } = { text: '', html: '' }] = copied;
    expect([text.split('\n')[0], text.includes('M. Quay'), html?.includes('<blockquote')]).toEqual([
      ...['“A piano once.”', true, true],
    ]);
  });
});
