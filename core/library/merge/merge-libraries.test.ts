import { expect, test } from 'vitest';
import { Replica } from '../../../tests/arbitraries/replica.ts';
import { sampleDraft, sampleFields, sampleRevision } from '../../../tests/sample-library.ts';
import {
  addRevision,
  editArticle,
  importArticle,
  removeArticle,
  restoreArticle,
} from '../article-operations.ts';
import { addHighlight, editHighlight, removeHighlight, restoreHighlight } from '../highlight-operations.ts';
import type { Operation } from '../operation.ts';
import type { LibraryFile, Patch, TableName } from '../records.ts';
import { listConflicts, settleConflict } from './conflicts.ts';
import { mergeLibraries } from './merge-libraries.ts';

/** Two places with one article `a1` and one mark `h1`. */
function twoPlaces(): { here: Replica; there: Replica } {
  const here = new Replica('here', []);
  here.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }), at(0), '');
  here.do(addHighlight(sampleDraft('a1', { note: 'as it was' })), at(1), 'h1');
  const there = new Replica('there', [], here.library);
  return { here, there };
}

function at(minute: number): string {
  return new Date(Date.UTC(2026, 10, 5, 10, minute)).toISOString();
}

function destroy(...records: readonly (readonly [TableName, string])[]): Operation<void> {
  return (library) => ({
    kind: 'trash-empty',
    subject: library.id,
    patches: records.map(
      ([table, id]) => ({ table, id, before: library[table][id], after: null }) as unknown as Patch,
    ),
    value: undefined,
  });
}

/** Both take from each other, and must then be alike. */
function meet(here: Replica, there: Replica): LibraryFile {
  const [ours, theirs] = [here.library, there.library];
  here.take(theirs);
  there.take(ours);
  expect(there.library).toEqual(here.library);
  return here.library;
}

function conflicts(library: LibraryFile): unknown {
  return listConflicts(library).map(({ key, register, title, shown, others }) => ({
    key,
    register,
    title,
    shown,
    others: others.map(({ value, at: when }) => [value, when]),
  }));
}

test('edits of different fields both hold', () => {
  const { here, there } = twoPlaces();
  here.do(editHighlight('h1', { color: 'rose' }), at(2), '');
  there.do(editHighlight('h1', { note: 'there', tags: ['sea'] }), at(3), '');
  const library = meet(here, there);
  expect(library.highlights.h1).toMatchObject({
    color: 'rose',
    note: 'there',
    tags: ['sea'],
    modified: at(3),
  });
  expect(conflicts(library)).toEqual([]);
});

test('of two notes written at the same time the later one is shown and the other waits for a decision', () => {
  const { here, there } = twoPlaces();
  here.do(editHighlight('h1', { note: 'here' }), at(9), '');
  there.do(editHighlight('h1', { note: 'there' }), at(3), '');
  const { conflicts: undecided, taken } = mergeLibraries(there.library, here.library);
  expect([undecided, taken.notes, taken.highlights]).toEqual([1, 1, { added: 0, changed: 1, removed: 0 }]);
  expect(mergeLibraries(here.library, there.library).conflicts).toBe(1);
  expect(conflicts(meet(here, there))).toEqual([
    {
      key: 'highlights/h1',
      register: 'note',
      title: 'Tide tables',
      shown: 'here',
      others: [['there', at(3)]],
    },
  ]);
});

test.each(['here', 'there'])('a decision for what was written %s holds in the other place too', (choice) => {
  const { here, there } = twoPlaces();
  here.do(editHighlight('h1', { note: 'here' }), at(9), '');
  there.do(editHighlight('h1', { note: 'there' }), at(3), '');
  meet(here, there);
  const [conflict] = listConflicts(there.library);
  const dot = choice === 'here' ? 'shown' : conflict!.others[0]!.dot;
  there.do(settleConflict('highlights/h1', 'note', dot), at(10), '');
  const library = meet(here, there);
  expect([library.highlights.h1?.note, conflicts(library), library.siblings]).toEqual([choice, [], {}]);
});

test('what was decided already cannot be decided again', () => {
  const { here } = twoPlaces();
  expect(() => here.do(settleConflict('highlights/h1', 'note', 'shown'), at(2), '')).toThrow(
    'That has been decided in the meantime. Nothing was changed.',
  );
});

test('the same note written in both places is no conflict', () => {
  const { here, there } = twoPlaces();
  here.do(editHighlight('h1', { note: 'same' }), at(2), '');
  there.do(editHighlight('h1', { note: 'same' }), at(3), '');
  expect(conflicts(meet(here, there))).toEqual([]);
});

test('a tag that is put on in one place and taken off and on in the other is on', () => {
  const { here, there } = twoPlaces();
  here.do(editHighlight('h1', { tags: ['sea'] }), at(2), '');
  meet(here, there);
  here.do(editHighlight('h1', { tags: [] }), at(3), '');
  here.do(editHighlight('h1', { tags: ['moon'] }), at(4), '');
  there.do(editHighlight('h1', { tags: [] }), at(3), '');
  there.do(editHighlight('h1', { tags: ['sea'] }), at(4), '');
  expect(meet(here, there).highlights.h1?.tags).toEqual(['moon', 'sea']);
});

test('a mark that was moved to the trash stays there, with the note that was written elsewhere meanwhile', () => {
  const { here, there } = twoPlaces();
  here.do(removeHighlight('h1'), at(2), '');
  there.do(editHighlight('h1', { note: 'later' }), at(3), '');
  expect(meet(here, there).highlights.h1).toMatchObject({ note: 'later', trashed: at(2) });
});

test('a mark moved to the trash in both places is there since the earlier time', () => {
  const { here, there } = twoPlaces();
  here.do(removeHighlight('h1'), at(2), '');
  there.do(removeHighlight('h1'), at(5), '');
  const library = meet(here, there);
  expect([library.highlights.h1?.trashed, conflicts(library)]).toEqual([at(2), []]);
});

test('a mark taken out of the trash in one place and put there again in the other is in view, and is asked about', () => {
  const { here, there } = twoPlaces();
  here.do(removeHighlight('h1'), at(2), '');
  meet(here, there);
  here.do(restoreHighlight('h1'), at(3), '');
  there.do(restoreHighlight('h1'), at(4), '');
  there.do(removeHighlight('h1'), at(5), '');
  const library = meet(here, there);
  expect(library.highlights.h1?.trashed).toBeNull();
  expect(conflicts(library)).toMatchObject([{ register: 'trashed', shown: null, others: [[at(5), at(5)]] }]);
});

test('a mark that was destroyed is gone in the other place', () => {
  const { here, there } = twoPlaces();
  here.do(removeHighlight('h1'), at(2), '');
  here.do(destroy(['highlights', 'h1']), at(3), '');
  const library = meet(here, there);
  expect([library.highlights.h1, library.dots['highlights/h1']]).toEqual([undefined, undefined]);
  expect(library.tombstones['highlights/h1']).toMatchObject({ at: at(3), trashed: at(2) });
});

test('a mark that was destroyed while its note was written elsewhere is in the trash, whole', () => {
  const { here, there } = twoPlaces();
  here.do(removeHighlight('h1'), at(2), '');
  here.do(destroy(['highlights', 'h1']), at(3), '');
  there.do(editHighlight('h1', { note: 'later' }), at(4), '');
  const before = there.library.highlights.h1!;
  const library = meet(here, there);
  expect(library.highlights.h1).toEqual({ ...before, trashed: at(2) });
  there.do(restoreHighlight('h1'), at(5), '');
  expect(meet(here, there).highlights.h1).toMatchObject({ note: 'later', trashed: null });
});

test('an article that was destroyed while it was marked elsewhere is in the trash, with the mark', () => {
  const { here, there } = twoPlaces();
  here.do(removeArticle('a1'), at(2), '');
  here.do(destroy(['highlights', 'h1'], ['articles', 'a1']), at(3), '');
  there.do(addHighlight(sampleDraft('a1', { note: 'new' })), at(4), 'h2');
  const { articles, highlights } = meet(here, there);
  expect([articles.a1?.trashed, Object.keys(highlights)]).toEqual([at(2), ['h2']]);
});

test('what was destroyed in one place and taken out of the trash in the other does not come into view unasked', () => {
  const { here, there } = twoPlaces();
  here.do(removeArticle('a1'), at(2), '');
  meet(here, there);
  here.do(destroy(['highlights', 'h1'], ['articles', 'a1']), at(3), '');
  there.do(restoreArticle('a1'), at(4), '');
  const library = meet(here, there);
  expect(library.articles.a1?.trashed).toBe(at(2));
  expect(conflicts(library)).toMatchObject([
    { key: 'articles/a1', register: 'trashed', others: [[null, at(4)]] },
  ]);
});

test('two revisions with the same number are both kept, in the order of their import', () => {
  const { here, there } = twoPlaces();
  const revision = (sign: string): typeof sampleRevision => ({
    ...sampleRevision,
    original: sign.repeat(64),
    textHash: sign.repeat(64),
  });
  here.do(addRevision('a1', sampleFields, revision('c')), at(5), '');
  there.do(addRevision('a1', sampleFields, revision('d')), at(4), '');
  there.do(addRevision('a1', sampleFields, revision('e')), at(6), '');
  const { revisions } = meet(here, there).articles.a1!;
  expect(revisions.map(({ revision: number, textHash }) => [number, textHash.charAt(0)])).toEqual([
    [1, 'b'],
    [2, 'd'],
    [3, 'c'],
    [4, 'e'],
  ]);
});

test('a copy that a hand has edited is taken in as written elsewhere, and nothing of either is lost', () => {
  const { here, there } = twoPlaces();
  const edited = { ...there.library.highlights.h1!, note: 'by hand, and longer' };
  there.library = { ...there.library, highlights: { h1: edited } };
  expect(conflicts(meet(here, there))).toMatchObject([
    { register: 'note', shown: 'by hand, and longer', others: [['as it was', at(1)]] },
  ]);
});

test('a record that a hand has cut out of one copy comes back from the other', () => {
  const { here, there } = twoPlaces();
  there.library = { ...there.library, highlights: {} };
  expect(meet(here, there).highlights.h1?.note).toBe('as it was');
});

test('settings and reading positions follow the later choice without asking', () => {
  const { here, there } = twoPlaces();
  here.set({ theme: 'dark', textScale: 1.2 }, at(3));
  there.set({ theme: 'sepia', density: 'compact' }, at(4));
  here.read('a1', 40, at(5));
  there.read('a1', 70, at(4));
  const library = meet(here, there);
  expect(library.settings).toMatchObject({ theme: 'sepia', textScale: 1.2, density: 'compact' });
  expect([library.positions.a1?.offset, conflicts(library)]).toEqual([40, []]);
});

test('what was done elsewhere can be taken back here', () => {
  const { here, there } = twoPlaces();
  there.do(editArticle('a1', { note: 'there' }), at(3), '');
  expect(meet(here, there).history.map(({ kind }) => kind)).toEqual([
    'article-import',
    'highlight-add',
    'article-note',
  ]);
});

test('a library of 100,000 marks meets a copy of itself in well under a second', { timeout: 60_000 }, () => {
  const { here } = twoPlaces();
  const mark = here.library.highlights.h1!;
  const ids = Array.from({ length: 100_000 }, (_, index) => `h${index + 2}`);
  const library = {
    ...here.library,
    highlights: Object.fromEntries(ids.map((id) => [id, { ...mark, id }])),
    dots: Object.fromEntries(ids.map((id, index) => [`highlights/${id}`, `here.${index}.mibjk0w0`])),
  };
  const copy = JSON.parse(JSON.stringify(library)) as LibraryFile;
  // Processor time, since other work on the machine takes none of it.
  const began = process.cpuUsage();
  const { patches } = mergeLibraries(library, copy);
  const milliseconds = process.cpuUsage(began).user / 1000;
  expect(patches).toEqual([]);
  expect(milliseconds).toBeLessThan(1000);
});
