import { expect, test } from 'vitest';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { importArticle } from './article-operations.ts';
import { addHighlight } from './highlight-operations.ts';
import { parseLibrary, parsePatches } from './parse-library.ts';
import type { LibraryFile, Patch } from './records.ts';

/** A library with one of everything, as it would be parsed from its file. */
function sampleFile(): LibraryFile {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  const highlight = sample.do(addHighlight(sampleDraft('a1', { note: 'A note', tags: ['sea'] })));
  const at = '2026-11-05T10:00:00.000Z';
  const library: LibraryFile = {
    ...sample.library,
    highlights: { h1: { ...highlight, id: 'h1' } },
    collections: { c1: { id: 'c1', name: 'Sea', created: at } },
    positions: { a1: { offset: 10, fraction: 0.5, at } },
  };
  return JSON.parse(JSON.stringify(library)) as LibraryFile;
}

/** Puts a value where a path such as `articles.a1.title` leads. */
function put(file: object, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<object>((object, key) => Reflect.get(object, key) as object, file);
  Reflect.set(parent, last, value);
}

test('a sound library is answered as it is, with fields that are not known', () => {
  const file = sampleFile();
  put(file, 'articles.a1.pinned', true);
  put(file, 'added', { by: 'hand' });
  expect(parseLibrary(file)).toBe(file);
});

test.each<[string, unknown]>([
  ['schemaVersion', 1],
  ['created', 'yesterday'],
  ['articles', []],
  ['highlights', undefined],
  ['articles.a1.title', ' '],
  ['articles.a1.id', 'a2'],
  ['articles.a1.state', 'read'],
  ['articles.a1.tags.0', 5],
  ['articles.a1.trashed', false],
  ['articles.a1.revisions', []],
  ['articles.a1.revisions.0.original', '../../etc/passwd'],
  ['highlights.h1.id', 'h2'],
  ['highlights.h1.article', '../a1'],
  ['highlights.h1.target.position.start', -1],
  ['highlights.h1.target.position.end', 1.5],
  ['highlights.h1.target.position', { start: 5, end: 5 }],
  ['highlights.h1.target.quote.exact', null],
  ['highlights.h1.target.textHash', 7],
  ['highlights.h1.color', 'yellow'],
  ['highlights.h1.style', 'bold'],
  ['highlights.h1.note', null],
  ['highlights.h1.tags', 'sea'],
  ['highlights.h1.layer', 1],
  ['highlights.h1.modified', ''],
  ['highlights.h1.trashed', 0],
  ['collections.c1.name', 3],
  ['positions.a1.fraction', 1.5],
  ['settings.theme', 'blue'],
  ['settings.colorNames', { yellow: 'Claim' }],
  ['settings.hiddenLayers', ''],
  ['history.0.kind', 'magic'],
  ['history.0.patches.0.table', 'letters'],
  ['seen.here', -1],
  ['dots.articles/a1', 'here'],
  ['tombstones.articles/a1', { at: 'then', dot: 'here.1', trashed: 'then' }],
])('a fault in %s is found and named', (path, value) => {
  const file = sampleFile();
  put(file, path, value);
  expect(() => parseLibrary(file)).toThrow(
    expect.objectContaining({ code: 'format', message: expect.stringContaining(path) }),
  );
});

test('fields that came later may be there, and an older file without them is read as it is', () => {
  const older = sampleFile();
  const newer = sampleFile();
  put(newer, 'highlights.h1.layer', 'First pass');
  for (const [name, value] of Object.entries({
    colorNames: { sky: 'Claim' },
    markOnSelection: true,
    mergeAdjacent: true,
    layer: 'First pass',
    hiddenColors: ['rose'],
    hiddenLayers: [''],
  })) {
    put(newer, `settings.${name}`, value);
  }
  // A place that took the layer away again has no value to write beside the one that is shown.
  put(newer, 'siblings', { 'highlights/h1': { layer: [{ dot: 'there.1', at: older.created }] } });
  expect([parseLibrary(older), parseLibrary(newer)]).toEqual([older, newer]);
});

test.each([null, 5, 'text', []])('%j is no library', (value) => {
  expect(() => parseLibrary(value)).toThrow(expect.objectContaining({ code: 'format' }));
});

test('patches that would make a file that cannot be read are refused', () => {
  const after = { ...sampleFile().articles.a1!, title: '' };
  const patch: Patch = { table: 'articles', id: 'a1', before: null, after };
  expect(() => parsePatches([patch])).toThrow(expect.objectContaining({ code: 'format' }));
});

test.each<[string, (record: object) => object]>([
  ['a time that is none', (record) => ({ ...record, modified: 'soon' })],
  ['another id', (record) => ({ ...record, id: 'a2' })],
  ['a field too few', (record) => ({ ...record, tags: undefined })],
])('a patch that leaves %s is refused', (_, spoil) => {
  const file = sampleFile();
  for (const [table, id] of [
    ['articles', 'a1'],
    ['highlights', 'h1'],
  ] as const) {
    const before = file[table][id]!;
    const patch = { table, id, before, after: spoil(before) } as unknown as Patch;
    expect(() => parsePatches([patch])).toThrow(expect.objectContaining({ code: 'format' }));
    const touched = { ...before, modified: '2026-11-06T10:00:00.000Z' };
    expect(() => parsePatches([{ ...patch, after: touched } as Patch])).not.toThrow();
  }
});
