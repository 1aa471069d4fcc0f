import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { gather } from './gather.ts';

it('passes on in one piece and in order what is said before other events have their turn', async () => {
  const passed: (readonly string[])[] = [];
  const say = gather<string>((all) => passed.push(all));
  say(['a']);
  say(['b', 'c']);
  await Promise.resolve();
  say([]);
  expect(passed).toEqual([]);
  await setImmediate();
  say([]);
  await setImmediate();
  expect(passed).toEqual([['a', 'b', 'c'], []]);
});
