import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttle } from './throttle.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('passes the first value on at once, then the newest of each interval', () => {
  const passed: number[] = [];
  const { call } = throttle((value: number) => passed.push(value), 100);
  call(1);
  call(2);
  call(3);
  expect(passed).toEqual([1]);
  vi.advanceTimersByTime(100);
  call(4);
  expect(passed).toEqual([1, 3]);
  vi.advanceTimersByTime(100);
  expect(passed).toEqual([1, 3, 4]);
});

it('is at once again after a pause', () => {
  const passed: number[] = [];
  const { call } = throttle((value: number) => passed.push(value), 100);
  call(1);
  vi.advanceTimersByTime(1000);
  call(2);
  expect(passed).toEqual([1, 2]);
});

it('loses nothing at the end', () => {
  const passed: number[] = [];
  const { call, flush } = throttle((value: number) => passed.push(value), 100);
  call(1);
  call(2);
  flush();
  vi.advanceTimersByTime(1000);
  expect(passed).toEqual([1, 2]);
});
