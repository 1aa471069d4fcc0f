import { beforeEach, expect, it } from 'vitest';
import type { HighlightDraft, Outcome } from '../../core/ipc/contract.ts';
import { maxNoteLength } from '../../core/library/note-text.ts';
import type { HighlightRecord } from '../../core/library/records.ts';
import { importText } from '../../tests/import-text.ts';
import { openTemporaryLibrary } from '../../tests/open-temporary-library.ts';
import { markQuote } from '../actions/mark-quote.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { registerCalls, type IpcHandlers } from './ipc.ts';
import { createLibraryHandlers } from './library-handlers.ts';

const text = 'A rope is made of yarns. Yarns are made of hemp and patience.';
const ourFrame = { parent: null, url: 'app://postil/index.html' };

let store: LibraryStore;
let mark: HighlightRecord;
let call: (name: string, ...args: unknown[]) => Promise<Outcome<unknown>>;

/** The calls of the window, over a library with one mark. */
beforeEach(async () => {
  store = await openTemporaryLibrary();
  mark = await markQuote(store, { article: await importText(store, text), quote: 'hemp and patience' });
  const registered = new Map<string, typeof call>();
  registerCalls({
    ipcMain: { handle: (name: string, invoke: unknown) => void registered.set(name, invoke as typeof call) },
    handlers: createLibraryHandlers({
      store,
      about: { version: '1', shell: 'A test', platform: 'none' },
      filled: Promise.resolve(),
      onOpened: () => undefined,
      onSettings: () => undefined,
    }) as IpcHandlers,
    isOurWindow: () => true,
    log: { info: () => undefined, error: () => undefined },
  });
  call = (name, ...args) =>
    registered.get(name)!({ sender: {}, senderFrame: ourFrame } as unknown as string, ...args);
});

function targetAt(start: number, end: number): HighlightRecord['target'] {
  return { ...mark.target, position: { start, end } };
}

function draft(changed: Partial<HighlightDraft>): object {
  const { article, target, color, style, note, tags } = mark;
  return { article, target, color, style, note, tags, ...changed };
}

it.each<[string, () => readonly [string, ...unknown[]], string]>([
  [
    'a note above the limit',
    () => ['highlight:edit', mark.id, { note: 'x'.repeat(maxNoteLength + 1) }],
    'longer',
  ],
  [
    'a passage that ends before its start',
    () => ['highlight:edit', mark.id, { target: targetAt(9, 4) }],
    'empty',
  ],
  [
    'a passage before the text',
    () => ['highlight:add', draft({ target: targetAt(-1, 4) })],
    'not what it should be',
  ],
  ['a passage beyond the text', () => ['highlight:add', draft({ target: targetAt(60, 62) })], 'ends at 61'],
  ['an end beyond the text', () => ['highlight:edit', mark.id, { target: targetAt(0, 62) }], 'ends at 61'],
  ['an unknown mark', () => ['highlight:edit', 'nobody', { note: 'x' }], 'nobody'],
  ['an unknown article', () => ['highlight:add', draft({ article: 'nobody' })], 'nobody'],
  ['an unknown mark to take in', () => ['highlight:edit', mark.id, { absorbs: ['nobody'] }], 'nobody'],
  ['itself to take in', () => ['highlight:edit', mark.id, { absorbs: [mark.id] }], 'cannot become part'],
  ['a revision that there is not', () => ['article:revision', mark.article, 2], '2'],
])('%s is refused in one line, and nothing is changed', async (_what, given, why) => {
  const before = store.current;
  const outcome = await call(...given());
  expect(outcome).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^[^\n]+$/) } });
  expect(outcome).toMatchObject({ error: { message: expect.stringContaining(why) } });
  expect(store.current).toEqual(before);
});

it('a note of exactly the limit is kept', async () => {
  const note = 'x'.repeat(maxNoteLength);
  expect(await call('highlight:edit', mark.id, { note })).toMatchObject({ ok: true, value: { note } });
});

it('the ends of a mark are moved, and its note stays', async () => {
  await call('highlight:edit', mark.id, { note: 'Slow.' });
  const target = targetAt(43, 47);
  expect(await call('highlight:edit', mark.id, { target })).toMatchObject({
    ok: true,
    value: { id: mark.id, target, note: 'Slow.' },
  });
});
