import { afterEach, describe, expect, test } from 'vitest';
import { describeTarget } from '../../../core/annotation/describe.ts';
import { layOutText } from '../../../core/article/article-text.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import type { ArticleView } from '../../../core/ipc/contract.ts';
import type { ArticleRecord, HighlightRecord } from '../../../core/library/records.ts';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent } from '../../testing/mount.ts';
import { sampleHighlight, sampleRecord } from '../reader/sample-article.ts';
import { foldLines } from './fold-lines.ts';
import type { PostilRevisionMarks } from './revision-marks.ts';
import './revision-report.ts';
import type { PostilRevisionReport } from './revision-report.ts';
import type { PostilRevisionText } from './revision-text.ts';
import { textSegments } from './text-segments.ts';

const filler = Array.from(
  { length: 20 },
  (_, at) => `Paragraph ${at} lists buoy ${at * 3} and rope ${at * 7}.`,
);
const moved = 'The bell of the old church was sold to the harbour board for scrap.';
const opening = 'It begins on a wet quay, at six in the morning, with a list of things to carry home again.';
const ledger = 'The ledger names four pilots, two cooks and a boy who was paid in herring.';

function view(revision: number, ...paragraphs: string[]): ArticleView {
  const tree: ArticleTree = {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  return { id: 'ferry', revision, tree, textHash: `hash-${revision}` };
}

const older = view(1, opening, moved, 'Gulls were counted from the roof at noon.', ...filler, ledger);
const newer = view(2, opening, ...filler, ledger.replace('four', 'three'), moved);
const record: ArticleRecord = {
  ...sampleRecord,
  revisions: [1, 2].map((revision) => ({
    ...sampleRecord.revisions[0]!,
    revision,
    textHash: `hash-${revision}`,
  })),
};

function mark(id: string, exact: string, more: Partial<HighlightRecord> = {}): HighlightRecord {
  const { text } = layOutText(older.tree);
  const start = text.indexOf(exact);
  return sampleHighlight(id, exact, {
    target: describeTarget(text, 'hash-1', start, start + exact.length),
    ...more,
  });
}

const highlights = [
  mark('begins', 'at six in the morning'),
  mark('sold', 'sold to the harbour board', { note: 'For how much?', color: 'clover' }),
  mark('pilots', 'four pilots, two cooks and a boy who was paid in herring', { color: 'rose' }),
  mark('gulls', 'counted from the roof at noon', { color: 'iris' }),
];

async function open(more: Partial<PostilRevisionReport> = {}): Promise<PostilRevisionReport> {
  const report = await mount(document.createElement('postil-revision-report'), {
    record,
    highlights,
    chosen: { older: 1, newer: 2 },
    views: { older, newer },
    now: new Date('2026-04-03T10:00:00Z'),
    ...more,
  });
  await list(report).updateComplete;
  await texts(report).updateComplete;
  return report;
}

const list = (report: PostilRevisionReport): PostilRevisionMarks =>
  report.renderRoot.querySelector('postil-revision-marks')!;
const texts = (report: PostilRevisionReport): PostilRevisionText =>
  report.renderRoot.querySelector('postil-revision-text')!;

/** The groups of marks, each as its heading and the passages in it. */
const groups = (report: PostilRevisionReport): string[][] =>
  [...list(report).renderRoot.querySelectorAll('section')].map((section) => [
    section.getAttribute('aria-label') ?? '',
    ...[...section.querySelectorAll('.mark')].map((one) => one.getAttribute('data-id') ?? ''),
  ]);

function button(root: ParentNode, name: RegExp): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) =>
    name.test(one.getAttribute('aria-label') ?? one.textContent.trim()),
  );
  if (found === undefined) throw new Error(`No button is called ${name}.`);
  return found;
}

afterEach(() => document.body.replaceChildren());

describe('the report on a new revision', () => {
  test('has nothing that axe objects to', async () => {
    await open({ undoable: true, said: '2 marks accepted.' });
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('lists the marks by need', async () => {
    expect(groups(await open())).toEqual([
      ['Without a place', 'gulls'],
      ['In changed words', 'pilots'],
      ['Moved', 'sold'],
      ['In place', 'begins'],
    ]);
  });

  test('sets off the words that one text alone has, and shows the marks in both', async () => {
    const { renderRoot } = texts(await open());
    const inside = (selector: string): string[] =>
      [...renderRoot.querySelectorAll(selector)].map(({ textContent }) => textContent);
    expect([
      inside('del'),
      inside('ins'),
      inside('.older [data-mark="sold"]'),
      inside('.newer [data-mark="sold"]'),
    ]).toEqual([['four'], ['three'], ['sold to the harbour board'], ['sold to the harbour board']]);
  });

  test('the words of a cell are the text’s, whatever is drawn in them', async () => {
    const { renderRoot } = texts(await open());
    const { text } = layOutText(newer.tree);
    const drawn = [...renderRoot.querySelectorAll('.newer p')].map(({ textContent }) => textContent);
    expect(drawn.filter((words) => !text.split('\n').includes(words))).toEqual([]);
  });

  test('folds what is alike, and unfolds it on demand', async () => {
    const element = texts(await open());
    const { renderRoot } = element;
    const rows = (): number => renderRoot.querySelectorAll('.line').length;
    const before = rows();
    const fold = button(renderRoot, /18 paragraphs unchanged/);
    fold.click();
    await element.updateComplete;
    expect([before, rows(), element.shadowRoot!.activeElement?.className]).toEqual([7, 25, 'line same']);
  });

  test('accepting takes the place in the newer text as the mark’s own, for all that are sure at once', async () => {
    const report = await open();
    const event = nextEvent(report, 'postil-marks-move');
    button(list(report).renderRoot, /in place and moved/).click();
    const { text } = layOutText(newer.tree);
    const start = text.indexOf('sold to');
    expect((await event).moves).toEqual([
      { highlight: 'begins', target: describeTarget(text, 'hash-2', 25, 46) },
      { highlight: 'sold', target: describeTarget(text, 'hash-2', start, start + 25) },
    ]);
  });

  test('what is accepted is settled, and the focus goes to the entry that took its place', async () => {
    const report = await open();
    const event = nextEvent(report, 'postil-marks-move');
    button(list(report).renderRoot, /^Accept: four/).click();
    const [move] = (await event).moves;
    report.highlights = highlights.map((one) =>
      one.id === 'pilots' ? { ...one, target: move!.target } : one,
    );
    await report.updateComplete;
    await list(report).updateComplete;
    const focused = list(report).shadowRoot!.activeElement?.closest('li')?.dataset.id;
    expect([groups(report), focused]).toEqual([
      [
        ['Without a place', 'gulls'],
        ['Moved', 'sold'],
        ['In place', 'begins'],
        ['Settled', 'pilots'],
      ],
      'sold',
    ]);
  });

  test('a mark without a place is pinned from where it stood', async () => {
    const report = await open();
    const event = nextEvent(report, 'postil-mark-pin');
    button(list(report).renderRoot, /^Pin again…: counted/).click();
    const { highlight, near } = await event;
    expect([highlight, near]).toEqual(['gulls', 0]);
  });

  test('where the newer text is not the current one, marks are shown and cannot be changed', async () => {
    const report = await open({ chosen: { older: 2, newer: 1 }, views: { older: newer, newer: older } });
    expect(list(report).renderRoot.querySelectorAll('.tools, .all')).toHaveLength(0);
  });

  test('other revisions can be chosen', async () => {
    const report = await open();
    const [select] = report.renderRoot.querySelectorAll('select');
    const event = nextEvent(report, 'postil-revisions-choose');
    select!.value = '2';
    select!.dispatchEvent(new Event('change'));
    const chosen = await event;
    expect([chosen.older, chosen.newer, [...select!.options].map((one) => one.textContent.trim())]).toEqual([
      2,
      2,
      [expect.stringMatching(/^Revision 2, .*, current$/), expect.stringMatching(/^Revision 1, /)],
    ]);
  });

  test('texts of 200,000 words are laid side by side in good time', async () => {
    const book = (word: string): string[] =>
      Array.from({ length: 4000 }, (_, at) =>
        Array.from({ length: 50 }, (__, n) =>
          n === 7 && at % 20 === 0 ? word : `w${(at * 31 + n * 17) % 4099}`,
        ).join(' '),
      );
    const began = performance.now();
    const report = await open({ views: { older: view(1, ...book('oak')), newer: view(2, ...book('pine')) } });
    expect(performance.now() - began).toBeLessThan(3000);
    expect(texts(report).renderRoot.querySelectorAll('ins').length).toBeGreaterThan(0);
  });
});

describe('what is drawn', () => {
  const line = (change: 'same' | 'edited') => ({ older: null, newer: null, change, elsewhere: null });

  test('folds runs of two and more, and keeps a line beside what changed', () => {
    const lines = [
      ...Array.from({ length: 4 }, () => line('same')),
      line('edited'),
      line('same'),
      line('same'),
    ];
    expect(foldLines(lines, new Set())).toEqual([
      { kind: 'fold', from: 0, to: 3 },
      { kind: 'line', at: 3 },
      { kind: 'line', at: 4 },
      { kind: 'line', at: 5 },
      { kind: 'line', at: 6 },
    ]);
  });

  test('cuts words where marks and differences begin and end', () => {
    const pieces = [
      { text: 'one ', in: 'both' },
      { text: 'two', in: 'older' },
      { text: 'three', in: 'newer' },
      { text: ' four', in: 'both' },
    ] as const;
    const long = { id: 'long', color: 'sky', style: 'highlight', start: 12, end: 21 } as const;
    const short = { id: 'short', color: 'rose', style: 'underline', start: 14, end: 17 } as const;
    const inShort = textSegments(pieces, 'newer', 10, [short, long]).map(
      ({ text, differs, marks }) => `${text}|${differs ? '+' : ''}|${marks.map(({ id }) => id).join()}`,
    );
    expect(inShort).toEqual(['on||', 'e ||long', 'thr|+|long,short', 'ee|+|long', ' f||long', 'our||']);
  });
});
