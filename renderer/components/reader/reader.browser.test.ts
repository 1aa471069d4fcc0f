import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommandId } from '../../../core/commands/commands.ts';
import type { HighlightDraft } from '../../../core/ipc/contract.ts';
import '../../styles/global.css';
import type { PostilReader } from './reader.ts';
import './reader.ts';
import { deepActiveElement } from '../../dom/deep-active-element.ts';
import { sampleArticle, sampleHighlight, sampleRecord, sampleText } from './sample-article.ts';
import './reader-events.ts';

let reader: PostilReader;
let added: HighlightDraft[];

const frame = document.createElement('style');
frame.textContent = 'main { block-size: 700px; inline-size: 1180px } body { overflow: hidden }';

async function open(more: Partial<PostilReader> = {}): Promise<void> {
  reader = document.createElement('postil-reader');
  added = [];
  reader.addEventListener('postil-highlight-add', ({ draft }) => added.push(draft));
  reader.addEventListener('postil-settings-change', ({ settings }) => {
    reader.settings = { ...reader.settings, ...settings };
  });
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

const passage = (words: string): { start: number; end: number } => {
  const start = sampleText.indexOf(words);
  return { start, end: start + words.length };
};

/** Selects words as the pointer would, and waits until the reader has noticed. */
async function select(words: string): Promise<void> {
  reader.view!.select(passage(words));
  await vi.waitFor(() => expect(reader.choice.passage).not.toBeNull());
  await settled();
}

const said = (): string => reader.renderRoot.querySelector('[role=status]')!.textContent;
const bar = (): Element | null => reader.renderRoot.querySelector('postil-selection-bar');
const quotes = (): string[] => added.map(({ target }) => target.quote.exact);

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

describe('marking', () => {
  beforeEach(() => open());

  test('a selected passage is marked in the colour that was chosen, without the space around it', async () => {
    reader.view!.select({ start: passage(' Nobody pays. ').start, end: passage(' Nobody pays. ').end });
    await vi.waitFor(() => expect(reader.run('mark.rose')).toBe(true));
    expect([quotes(), added[0]?.color, reader.settings.color]).toEqual([['Nobody pays.'], 'rose', 'rose']);
  });

  test('a passage may run over several paragraphs', async () => {
    await select('Everybody brings something.\nWhat it carries\nEggs, mostly.');
    expect(bar()).not.toBeNull();
    reader.run('mark.add');
    expect(quotes()).toEqual(['Everybody brings something.\nWhat it carries\nEggs, mostly.']);
  });

  test('a passage is chosen by keyboard, told to screen readers, and marked', async () => {
    const keys: CommandId[] = [
      'cursor.next-sentence',
      'cursor.next-sentence',
      'cursor.extend-sentence',
      'mark.add',
    ];
    const heard: string[] = [];
    for (const key of keys) {
      expect(reader.run(key)).toBe(true);
      await settled();
      heard.push(said());
    }
    expect([heard, quotes()]).toEqual([
      [
        'The ferry that runs on goodwill',
        'The ferry leaves at six.',
        'The ferry leaves at six. Nobody pays.',
        'Marked.',
      ],
      ['The ferry leaves at six. Nobody pays.'],
    ]);
  });

  test('after a mark the keyboard goes on with the next sentence, and the mark made is the one at hand', async () => {
    for (const key of ['cursor.next-block', 'cursor.next-sentence', 'mark.add'] as const) reader.run(key);
    reader.activateHighlight('made');
    reader.highlights = [sampleHighlight('made', 'The ferry leaves at six.')];
    await settled();
    const atHand = reader.focused.active;
    reader.run('cursor.next-sentence');
    await settled();
    expect([atHand, said()]).toEqual(['made', 'Nobody pays.']);
  });

  test('a passage grows and shrinks by words, and never to nothing', async () => {
    reader.run('cursor.next-block');
    const text = (): string => sampleText.slice(reader.choice.passage!.start, reader.choice.passage!.end);
    reader.run('cursor.shrink-word');
    expect(text()).toBe('The ferry that runs on');
    reader.run('cursor.extend-word');
    expect(text()).toBe('The ferry that runs on goodwill');
    for (let times = 0; times < 9; times += 1) reader.run('cursor.shrink-word');
    expect(text()).toBe('The');
    await settled();
  });

  test('where nothing is chosen, marking says how to choose', () => {
    const notices: string[] = [];
    reader.addEventListener('postil-notice', ({ message }) => notices.push(message));
    reader.run('mark.add');
    expect([quotes(), notices.length]).toEqual([[], 1]);
  });

  test('Escape lets the passage go', async () => {
    await select('Nobody pays.');
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
    await settled();
    expect([bar(), document.getSelection()?.isCollapsed ?? true]).toEqual([null, true]);
  });

  test('Escape on a note lets its mark rest, and the page has the keys again', async () => {
    reader.highlights = [sampleHighlight('noted', 'The piano stayed.', { note: 'Where is it now?' })];
    await settled();
    const card = reader.cardOf('noted')!;
    await card.updateComplete;
    card.focus();
    await settled();
    const before = reader.focused.active;
    deepActiveElement()!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, composed: true }),
    );
    expect([before, reader.focused.active, deepActiveElement()]).toEqual(['noted', null, reader.scroller]);
  });

  test('copying takes the words of the article and nothing that is not part of it', async () => {
    const copied: string[] = [];
    reader.addEventListener('postil-copy', ({ text }) => copied.push(text));
    await select('Nobody pays.');
    reader.run('passage.copy');
    expect(copied).toEqual(['Nobody pays.']);
  });

  test('the tools stand above the passage and are all reachable by name', async () => {
    await select('A piano once.');
    const box = bar()!.getBoundingClientRect();
    const line = reader.view!.lineOf(passage('A piano once.'))!;
    expect([box.bottom <= line.top, box.left >= reader.view!.getBoundingClientRect().left - 8]).toEqual([
      true,
      true,
    ]);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('marks and notes', () => {
  const bare = sampleHighlight('bare', 'Nobody pays.');
  const noted = sampleHighlight('noted', 'The piano stayed.', { note: 'Where is it now?' });

  function clickOn(words: string): void {
    const { left, top, width, height } = reader.view!.rangeOf(passage(words))!.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true };
    reader.view!.renderRoot.firstElementChild!.dispatchEvent(new MouseEvent('click', at));
  }

  beforeEach(() => open({ highlights: [bare, noted] }));

  test('a click on a mark without a note offers its tools, and they change that mark', async () => {
    clickOn('Nobody pays.');
    await settled();
    const edits: unknown[] = [];
    reader.addEventListener('postil-highlight-edit', ({ highlight, edit }) => edits.push([highlight, edit]));
    reader.addEventListener('postil-highlight-remove', ({ highlight }) => edits.push([highlight, 'removed']));
    expect(
      bar()?.getAttribute('target') ?? reader.renderRoot.querySelector('postil-selection-bar')?.target,
    ).toBe('mark');
    for (const command of ['mark.iris', 'style.underline', 'mark.remove'] as const) reader.run(command);
    expect(edits).toEqual([
      ['bare', { color: 'iris' }],
      ['bare', { style: 'underline' }],
      ['bare', 'removed'],
    ]);
  });

  test('a click on a mark with a note brings its note to the fore', async () => {
    clickOn('The piano stayed.');
    await settled();
    expect([reader.focused.active, reader.cardOf('noted')?.active, bar()]).toEqual(['noted', true, null]);
  });

  test('Alt+Down goes from mark to mark in the order of the text, and round', async () => {
    const order: (string | null)[] = [];
    for (let times = 0; times < 3; times += 1) {
      reader.run('note.next');
      await settled();
      order.push(reader.focused.active);
    }
    expect([order, said()]).toEqual([['bare', 'noted', 'bare'], 'Mark: Nobody pays.']);
  });

  test('a new mark’s note can be asked for before the library has answered', async () => {
    reader.editNote('late');
    reader.highlights = [bare, noted, sampleHighlight('late', 'A piano once.')];
    await settled();
    await vi.waitFor(() =>
      expect(
        reader.cardOf('late')?.renderRoot.querySelector('postil-note-editor')?.matches(':focus-within'),
      ).toBe(true),
    );
  });

  test.each([
    ['another article opens', () => (reader.article = { ...sampleArticle, id: 'other' })],
    ['the reader is taken away', () => reader.remove()],
    ['the program is about to end', () => void reader.settle()],
  ])('what is being written is saved when %s', async (_, leave) => {
    reader.editNote('noted');
    await settled();
    await reader.cardOf('noted')!.updateComplete;
    const editor = reader.cardOf('noted')!.renderRoot.querySelector('postil-note-editor')!;
    await editor.updateComplete;
    const field = editor.renderRoot.querySelector('textarea')!;
    field.value = 'Half a sent';
    field.dispatchEvent(new InputEvent('input'));
    const edits: unknown[] = [];
    reader.addEventListener('postil-highlight-edit', ({ highlight, edit }) => edits.push([highlight, edit]));
    leave();
    await reader.updateComplete;
    expect(edits).toEqual([['noted', { note: 'Half a sent' }]]);
  });

  test('a library that cannot be changed offers no changes', () => {
    reader.readOnly = true;
    reader.focused.activate('noted');
    const offered = (['mark.rose', 'note.edit', 'mark.remove', 'note.copy', 'passage.copy'] as const).filter(
      (one) => reader.canRun(one),
    );
    expect(offered).toEqual(['note.copy', 'passage.copy']);
  });

  test('gives axe nothing to complain of', async () => {
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('the place in the article', () => {
  const middle = passage('Paragraph 25 goes on').start;
  const at = '2026-04-02T08:00:00.000Z';
  const topOf = (offset: number): number =>
    reader.view!.lineOf({ start: offset, end: offset + 1 })!.top -
    reader.scroller!.getBoundingClientRect().top;

  test('an article opens where it was left', async () => {
    await open({ position: { offset: middle, fraction: 0.5, at } });
    expect(Math.abs(topOf(middle) - 22)).toBeLessThan(1);
  });

  test('the same line stays at the top when the page’s width or the text’s size changes', async () => {
    await open({ position: { offset: middle, fraction: 0.5, at } });
    document.querySelector('main')!.style.inlineSize = '900px';
    await vi.waitFor(() => expect(Math.abs(topOf(middle) - 22)).toBeLessThan(1));
    reader.settings = { ...reader.settings, textScale: 1.5 };
    await settled();
    await vi.waitFor(() => expect(Math.abs(topOf(middle) - 22)).toBeLessThan(1));
  });

  test('where reading has come to is reported once scrolling rests', async () => {
    await open();
    const places: { article: string; offset: number }[] = [];
    reader.addEventListener('postil-position-change', ({ article, position }) =>
      places.push({ article, offset: position.offset }),
    );
    reader.scroller!.scrollTop = topOf(middle) - 22;
    await vi.waitFor(() => expect(places).toEqual([{ article: 'ferry', offset: middle }]), 2000);
  });

  test('how far one has read is told again when the window or the page takes another height', async () => {
    await open();
    const { scroller, view } = reader;
    const told = (): number =>
      Number.parseInt(
        reader.renderRoot.querySelector('postil-reader-head')!.shadowRoot!.querySelector('.progress')!
          .textContent,
      );
    const share = (): number =>
      Math.round((scroller!.scrollTop / (scroller!.scrollHeight - scroller!.clientHeight)) * 100);
    scroller!.scrollTop = 1500;
    await vi.waitFor(() => expect(told()).toBe(share()));
    const before = share();
    document.querySelector('main')!.style.blockSize = '400px';
    expect(share()).not.toBe(before);
    await vi.waitFor(() => expect(told()).toBe(share()));
    view!.style.paddingBlockEnd = '3000px';
    expect(share()).not.toBe(told());
    await vi.waitFor(() => expect(told()).toBe(share()));
  });

  test('reading to the end of the story finishes the article, once', async () => {
    await open();
    const edits: unknown[] = [];
    reader.addEventListener('postil-article-edit', ({ edit }) => edits.push(edit));
    reader.scroller!.scrollTop = 1e6;
    await vi.waitFor(() => expect(edits).toEqual([{ state: 'finished' }]));
    reader.scroller!.scrollTop = 0;
    await settled();
    reader.scroller!.scrollTop = 1e6;
    await settled();
    expect(edits).toEqual([{ state: 'finished' }]);
  });

  test('a note that is written on the last line in view comes into view with what ends it', async () => {
    await open();
    const { bottom } = reader.scroller!.getBoundingClientRect();
    const last = reader.view!.offsetBelow(bottom - 40);
    reader.highlights = [
      sampleHighlight('low', sampleText.slice(last, last + 30), { note: 'one\n\n'.repeat(4) }),
    ];
    await settled();
    reader.editNote('low');
    await vi.waitFor(() => {
      const editor = reader.cardOf('low')!.shadowRoot!.querySelector('postil-note-editor')!;
      const done = editor.shadowRoot!.querySelector('.foot')!;
      expect(done.getBoundingClientRect().bottom).toBeLessThan(bottom);
    });
  });

  test('a highlight that is gone to comes into view, also from inside a fold', async () => {
    await open({ highlights: [sampleHighlight('folded', 'harbour letter', { note: 'Subscribed.' })] });
    reader.showHighlight('folded');
    await settled();
    const line = reader.view!.lineOf(passage('harbour letter'))!;
    const box = reader.scroller!.getBoundingClientRect();
    expect([line.top > box.top, line.bottom < box.bottom]).toEqual([true, true]);
  });
});

describe('finding', () => {
  async function look(words: string): Promise<void> {
    reader.run('article.find');
    await settled();
    const field = reader.renderRoot.querySelector('postil-find-bar')!.renderRoot.querySelector('input')!;
    field.value = words;
    field.dispatchEvent(new InputEvent('input'));
    await settled();
    await reader.renderRoot.querySelector('postil-find-bar')!.updateComplete;
  }
  const count = (): string =>
    reader.renderRoot.querySelector('postil-find-bar')!.renderRoot.querySelector('[role=status]')!
      .textContent;
  const painted = (name: string): string[] => [...(CSS.highlights.get(`postil-${name}`) ?? [])].map(String);

  test('matches are counted and painted, the one at hand apart', async () => {
    await open();
    await look('piano');
    expect([count(), painted('found-here'), painted('found')]).toEqual(['1 of 2', ['piano'], ['piano']]);
  });

  test('a match in what was set aside unfolds it', async () => {
    await open();
    await look('harbour letter');
    expect([count(), reader.view!.lineOf(passage('harbour letter')) !== null]).toEqual(['1 of 1', true]);
  });

  test('a match in a note brings the note to the fore', async () => {
    await open({
      highlights: [sampleHighlight('noted', 'The piano stayed.', { note: 'An upright, surely.' })],
    });
    await look('upright');
    expect([count(), reader.focused.active]).toEqual(['1 of 1', 'noted']);
  });

  test('what is not there is said to be not there', async () => {
    await open();
    await look('zeppelin');
    expect(count()).toBe('No match');
  });

  test('what was found is chosen when find closes, ready to be marked', async () => {
    await open();
    await look('A piano once.');
    reader.renderRoot
      .querySelector('postil-find-bar')!
      .renderRoot.querySelector('input')!
      .dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, composed: true }),
      );
    await vi.waitFor(() => expect(reader.run('mark.add') && quotes()).toEqual(['A piano once.']));
    expect(painted('found-here')).toEqual([]);
  });
});

test('a command of the window’s is passed on, one of the reader’s is not', async () => {
  await open();
  const asked: CommandId[] = [];
  reader.addEventListener('postil-command', ({ command }) => asked.push(command));
  const head = reader.renderRoot.querySelector('postil-reader-head')!;
  for (const name of ['Back to the list', 'Hide the margin'])
    head.renderRoot.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)!.click();
  expect([asked, reader.settings.margin]).toEqual([['go.back'], 'hidden']);
});

test('an empty reader is an empty page and knows no commands', async () => {
  await open({ article: null, record: null });
  expect([
    reader.canRun('article.find'),
    reader.canRun('cursor.next-sentence'),
    reader.run('mark.add'),
  ]).toEqual([false, false, false]);
});
