import { expect, test, vi } from 'vitest';
import { IdleWork } from './idle-work.ts';

test('all items are worked on, in their order', async () => {
  const done: number[] = [];
  new IdleWork().start([1, 2, 3], (item) => done.push(item));
  await vi.waitFor(() => expect(done).toEqual([1, 2, 3]));
});

test('what is begun anew, or stopped, leaves what was not done', async () => {
  const done: string[] = [];
  const idle = new IdleWork();
  idle.start(['before'], (item) => done.push(item));
  idle.start(['now'], (item) => done.push(item));
  await vi.waitFor(() => expect(done).toEqual(['now']));
  idle.start(['never'], (item) => done.push(item));
  idle.stop();
  await new Promise((resolve) => requestIdleCallback(resolve));
  expect(done).toEqual(['now']);
});
