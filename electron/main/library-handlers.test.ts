import { expect, it } from 'vitest';
import { emptyLibrary } from '../../core/library/empty-library.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { createLibraryHandlers } from './library-handlers.ts';

const about = { version: '1.2.3', shell: 'Electron 45.4.1', platform: 'linux x64' };

/** A store that is open, over a library with one change to undo. */
function createStore(): LibraryStore {
  const library = emptyLibrary('lib', '2026-11-23T00:00:00.000Z');
  const change = {
    id: 'here.1',
    dot: 'here.1',
    kind: 'highlight-note' as const,
    subject: 'h1',
    at: '2026-11-23T00:00:00.000Z',
    patches: [
      {
        table: 'collections' as const,
        id: 'c1',
        before: null,
        after: { id: 'c1', name: 'Coasts', created: '2026-11-23T00:00:00.000Z' },
      },
    ],
  };
  return {
    folder: '/home/reader/library',
    opening: { messages: ['A copy was used.'], readOnly: 'Another program has it.' },
    current: { ...library, history: [change] },
    saving: { waiting: 2, why: 'Not saved yet: the disk is full.' },
    undo: () => Promise.resolve(change),
    redo: () => Promise.resolve(null),
    saveSettings: (changed: object) => Promise.resolve({ ...library.settings, ...changed }),
  } as unknown as LibraryStore;
}

it('shows the window the library, what was found when it was opened, and what it runs on', async () => {
  const opened = Promise.withResolvers<undefined>();
  const handlers = createLibraryHandlers({
    store: createStore(),
    about,
    filled: Promise.resolve(),
    onOpened: () => opened.resolve(undefined),
    onSettings: () => undefined,
  });
  const { articles, highlights, collections, positions, settings } = createStore().current;
  expect(await handlers['library:open']()).toEqual({
    articles,
    highlights,
    collections,
    positions,
    settings,
    history: { undo: 'highlight-note', redo: null },
    folder: '/home/reader/library',
    readOnly: 'Another program has it.',
    conflicts: [],
    saving: { waiting: 2, why: 'Not saved yet: the disk is full.' },
    notices: [{ level: 'warning', message: 'A copy was used.' }],
    about,
  });
  await opened.promise;
});

it('answers what was undone, and nothing when there was nothing', async () => {
  const handlers = createLibraryHandlers({
    store: createStore(),
    about,
    filled: Promise.resolve(),
    onOpened: () => undefined,
    onSettings: () => undefined,
  });
  expect([await handlers['change:undo'](), await handlers['change:redo']()]).toEqual([
    'highlight-note',
    null,
  ]);
});

it('tells of new settings once they are saved', async () => {
  const told: string[] = [];
  const handlers = createLibraryHandlers({
    store: createStore(),
    about,
    filled: Promise.resolve(),
    onOpened: () => undefined,
    onSettings: ({ theme }) => told.push(theme),
  });
  await handlers['settings:save']({ theme: 'sepia' });
  expect(told).toEqual(['sepia']);
});
