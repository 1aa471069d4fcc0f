import { describe, expect, it, test } from 'vitest';
import { countMarks, filterMarks, isFiltering, isHiding, noFilter } from './mark-filter.ts';
import type { MarkFilter } from './mark-filter.ts';
import type { HighlightRecord } from './records.ts';

function mark(id: string, exact: string, more: Partial<HighlightRecord> = {}): HighlightRecord {
  return {
    id,
    article: 'ferry',
    target: { position: { start: 0, end: 9 }, quote: { exact, prefix: '', suffix: '' }, textHash: 'hash' },
    color: 'marigold',
    style: 'highlight',
    note: '',
    tags: [],
    created: '2026-04-02T08:00:00.000Z',
    modified: '2026-04-02T08:00:00.000Z',
    trashed: null,
    ...more,
  };
}

const marks = [
  mark('tide', 'The tide table is a promise.', { note: 'Says who? #source #check', color: 'sky' }),
  mark('egg', 'An egg a day', { tags: ['pay', 'check'], layer: 'Second reading' }),
  mark('crepe', 'Crêpes “at slack water”', { note: '  ', color: 'rose' }),
  mark('ink', 'She keeps it in pencil…', {
    note: 'The **doubt** stays.',
    color: 'sky',
    layer: 'Second reading',
  }),
];

const ids = (filter: Partial<MarkFilter>, hidden = {}): string[] =>
  filterMarks(marks, { ...noFilter, ...filter }, hidden).map(({ id }) => id);

test.each<[string, Partial<MarkFilter>, string[]]>([
  ['one of several colours', { colors: ['sky', 'rose'] }, ['tide', 'crepe', 'ink']],
  ['all of several tags, from the note or beside it', { tags: ['check'] }, ['tide', 'egg']],
  ['all of several tags', { tags: ['check', 'pay'] }, ['egg']],
  ['a layer', { layers: ['Second reading'] }, ['egg', 'ink']],
  ['no layer', { layers: [''] }, ['tide', 'crepe']],
  ['a note that says something', { note: 'with' }, ['tide', 'ink']],
  ['no note', { note: 'without' }, ['egg', 'crepe']],
  ['words of the passage, whatever accents', { words: 'crepes' }, ['crepe']],
  ['words of the passage, whatever quotation marks', { words: '"at slack' }, ['crepe']],
  ['an ellipsis as it is typed', { words: 'pencil...' }, ['ink']],
  ['words of the note, whatever case', { words: 'DOUBT' }, ['ink']],
  ['a tag as a word', { words: '#pay' }, ['egg']],
  ['all words, wherever each is', { words: 'promise says' }, ['tide']],
  ['the beginnings of words, not their middles', { words: 'ate' }, []],
  ['several conditions at once', { colors: ['sky'], note: 'with', layers: ['Second reading'] }, ['ink']],
])('marks are found by %s', (_, filter, found) => {
  expect(ids(filter)).toEqual(found);
});

describe('what is hidden', () => {
  it('is left out, by colour and by layer', () => {
    expect(ids({}, { hiddenColors: ['sky'], hiddenLayers: ['Second reading'] })).toEqual(['crepe']);
    expect(ids({}, { hiddenLayers: [''] })).toEqual(['egg', 'ink']);
  });

  it('is shown when it is asked for by name', () => {
    expect(ids({ colors: ['sky'] }, { hiddenColors: ['sky', 'rose'] })).toEqual(['tide', 'ink']);
    expect(ids({ layers: [''] }, { hiddenLayers: [''] })).toEqual(['tide', 'crepe']);
  });
});

it('answers the same array when all marks fit, so that nothing is drawn again', () => {
  expect(filterMarks(marks, noFilter, {})).toBe(marks);
  expect(filterMarks(marks, { ...noFilter, colors: ['marigold', 'sky', 'rose'] }, {})).toBe(marks);
});

it('counts each choice as if it were the only one of its kind, under all other conditions', () => {
  const counts = countMarks(marks, { ...noFilter, colors: ['sky'], words: 't' }, { hiddenColors: ['rose'] });
  expect(counts).toEqual({
    all: 4,
    shown: 2,
    hidden: 1,
    colors: new Map([['sky', 2]]),
    layers: new Map([
      ['', 1],
      ['Second reading', 1],
    ]),
    tags: new Map([
      ['source', 1],
      ['check', 1],
    ]),
    notes: { any: 2, with: 2, without: 0 },
  });
});

it('counts the marks of a hidden colour, so that the reader knows what is behind it', () => {
  const { colors, shown, hidden } = countMarks(marks, noFilter, { hiddenColors: ['sky'] });
  expect([[...colors], shown, hidden]).toEqual([
    [
      ['sky', 2],
      ['marigold', 1],
      ['rose', 1],
    ],
    2,
    2,
  ]);
});

it('knows when nothing is asked for and nothing hidden', () => {
  expect([isFiltering(noFilter), isFiltering({ ...noFilter, words: '  ' })]).toEqual([false, false]);
  expect([isFiltering({ ...noFilter, note: 'with' }), isFiltering({ ...noFilter, layers: [''] })]).toEqual([
    true,
    true,
  ]);
  expect([isHiding({}), isHiding({ hiddenColors: [] }), isHiding({ hiddenLayers: [''] })]).toEqual([
    false,
    false,
    true,
  ]);
});
