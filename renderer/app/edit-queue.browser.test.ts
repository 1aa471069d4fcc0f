import { expect, test, vi } from 'vitest';
import { createFakePostil, type FakePostil } from '../testing/fake-postil.ts';
import { libraryOf, sampleArticle, sampleHighlight } from '../testing/sample-records.ts';
import { Calls } from './calls.ts';
import { EditQueue } from './edit-queue.ts';

function setUp(): { fake: FakePostil; queue: EditQueue } {
  const library = libraryOf(
    [sampleArticle('a')],
    [sampleHighlight('h', 'a', 0.1), sampleHighlight('other', 'a', 0.5)],
  );
  const fake = createFakePostil({ library });
  return { fake, queue: new EditQueue(new Calls(fake.api, () => undefined)) };
}

test('an edit that fails is kept with its reason', async () => {
  const { fake, queue } = setUp();
  fake.fail('highlight:edit', 'The disk is full.');
  const why = await queue.edit('h', { note: 'kept' });
  expect([why, [...queue.unsaved]]).toEqual(['The disk is full.', [['h', 'The disk is full.']]]);
});

test('it is saved with the next edit that succeeds, of whatever highlight', async () => {
  const { fake, queue } = setUp();
  fake.fail('highlight:edit', 'The disk is full.');
  await queue.edit('h', { note: 'kept' });
  fake.fail('highlight:edit', null);
  await queue.edit('other', { color: 'rose' });
  const { highlights } = fake.library();
  expect([highlights.h?.note, highlights.other?.color, queue.unsaved.size]).toEqual(['kept', 'rose', 0]);
});

test('it is saved by itself once that is possible, without another edit', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { fake, queue } = setUp();
    fake.fail('highlight:edit', 'The disk is full.');
    await queue.edit('h', { note: 'kept' });
    await vi.advanceTimersByTimeAsync(2000);
    const before = fake.library().highlights.h?.note;
    fake.fail('highlight:edit', null);
    await vi.advanceTimersByTimeAsync(5000);
    expect([before, fake.library().highlights.h?.note, queue.unsaved.size]).toEqual(['', 'kept', 0]);
  } finally {
    vi.useRealTimers();
  }
});

test('a later edit of the same note wins over the one that failed, and keeps the rest of it', async () => {
  const { fake, queue } = setUp();
  fake.fail('highlight:edit', 'The disk is full.');
  await queue.edit('h', { note: 'first', color: 'sky' });
  fake.fail('highlight:edit', null);
  await queue.edit('h', { note: 'second' });
  const { note, color } = fake.library().highlights.h!;
  expect({ note, color }).toEqual({ note: 'second', color: 'sky' });
});

test('edits reach the library in the order in which they were made', async () => {
  const { fake, queue } = setUp();
  await Promise.all(['a', 'ab', 'abc'].map((note) => queue.edit('h', { note })));
  expect(fake.calls.map(({ args }) => args[1])).toEqual([{ note: 'a' }, { note: 'ab' }, { note: 'abc' }]);
});

test('the note on an article is kept and tried again like that on a mark', async () => {
  const { fake, queue } = setUp();
  fake.fail('article:edit', 'The disk is full.');
  await queue.editArticle('a', { note: 'on the whole' });
  const kept = queue.unsavedNote('a');
  fake.fail('article:edit', null);
  await queue.retry();
  expect([kept, fake.library().articles.a?.note, queue.unsavedNote('a')]).toEqual([
    'on the whole',
    'on the whole',
    null,
  ]);
});

test('a note that the library will never take is kept, and does not stand in the way of the next edit', async () => {
  const { fake, queue } = setUp();
  const long = 'x'.repeat(1_000_001);
  await queue.edit('h', { note: long });
  await queue.edit('h', { color: 'rose' });
  const kept = queue.unsavedNote('h') === long;
  expect([kept, fake.library().highlights.h?.color, fake.calls.length]).toEqual([true, 'rose', 2]);
});
