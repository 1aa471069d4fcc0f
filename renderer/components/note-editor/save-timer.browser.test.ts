import { afterEach, expect, test, vi } from 'vitest';
import { SaveTimer } from './save-timer.ts';

afterEach(() => vi.useRealTimers());

test('a writer who never rests is saved within 800 milliseconds, again and again', () => {
  vi.useFakeTimers();
  const begun = performance.now();
  const saves: number[] = [];
  const timer = new SaveTimer({ addController: () => undefined }, () => {
    timer.clear();
    saves.push(performance.now() - begun);
  });
  for (let key = 0; key < 20; key += 1) {
    timer.touch();
    vi.advanceTimersByTime(100);
  }
  expect(saves).toEqual([800, 1600]);
});
