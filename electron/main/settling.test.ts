import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Settling } from './settling.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('asks once, and waits for the answer', async () => {
  const ask = vi.fn();
  const settling = new Settling(ask);
  const both = Promise.all([settling.settle(), settling.settle()]);
  expect(settling.over).toBe(false);
  settling.answer();
  expect(await both).toEqual(['settled', 'settled']);
  expect(settling.over).toBe(true);
  expect(ask).toHaveBeenCalledTimes(1);
});

it('does not wait for ever for a page that hangs', async () => {
  const settling = new Settling(() => undefined);
  const outcome = settling.settle();
  await vi.advanceTimersByTimeAsync(4999);
  expect(settling.over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await outcome).toBe('late');
});

it('takes no answer from a page that was not asked', async () => {
  const settling = new Settling(() => undefined);
  settling.answer();
  expect(settling.over).toBe(false);
  const outcome = settling.settle();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await outcome).toBe('late');
});

it('asks anew once the window has stayed', async () => {
  const ask = vi.fn();
  const settling = new Settling(ask);
  const first = settling.settle();
  settling.answer();
  await first;
  settling.reset();
  const second = settling.settle();
  expect(settling.over).toBe(false);
  settling.answer();
  expect([await second, ask.mock.calls.length]).toEqual(['settled', 2]);
});
