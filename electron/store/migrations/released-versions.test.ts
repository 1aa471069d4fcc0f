import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nextRedo, nextUndo, redoStep, undoStep } from '../../../core/library/history/undo.ts';
import { parseLibrary } from '../../../core/library/parse-library.ts';
import type { HighlightRecord, LibraryFile } from '../../../core/library/records.ts';
import { migrate } from './migrate.ts';

/** A library as a released version wrote it. The fixtures are never changed. */
async function released(version: number): Promise<LibraryFile> {
  const file = join(import.meta.dirname, `../../../tests/fixtures/libraries/version-${version}.json`);
  return parseLibrary(migrate(JSON.parse(await readFile(file, 'utf8'))));
}

test('a library of version 1 keeps every record, and what could be undone and redone', async () => {
  const library = await released(1);
  const marks: readonly HighlightRecord[] = Object.values(library.highlights);
  expect({
    titles: Object.values(library.articles).map(({ title }) => title),
    marks: marks.map(({ note, tags, color, style, trashed }) => ({ note, tags, color, style, trashed })),
    undo: nextUndo(library.history)?.kind,
    redo: nextRedo(library.history)?.kind,
  }).toEqual({
    titles: ['The harbour that counts its own waves', 'The last rope walk'],
    marks: [
      {
        note: 'Who reads the ledger? #ledger',
        tags: ['waves', 'second'],
        color: 'sky',
        style: 'highlight',
        trashed: null,
      },
      { note: '', tags: [], color: 'marigold', style: 'underline', trashed: null },
    ],
    undo: 'highlight-tag',
    redo: 'article-remove',
  });
  const now = '2026-11-23T12:00:00.000Z';
  expect([undoStep(library, now)?.blockedBy, redoStep(library, now)?.blockedBy]).toEqual([null, null]);
});
