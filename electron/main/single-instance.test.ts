import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type { Opening } from './openings.ts';
import { claimSingleInstance } from './single-instance.ts';

const file: Opening = { kind: 'file', path: '/tmp/a.html' };

it('sends what it was asked to open to the program that was first', () => {
  const sent: unknown[] = [];
  const app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: (data: unknown) => {
      sent.push(data);
      return false;
    },
  });
  expect(claimSingleInstance(app as never, [file], () => undefined)).toBe(false);
  expect(sent).toEqual([{ openings: [file] }]);
});

it('hears of a second start, whose data may be missing', () => {
  const app = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => true });
  const heard: (readonly Opening[])[] = [];
  claimSingleInstance(app as never, [], (openings) => heard.push(openings));
  app.emit('second-instance', {}, ['postil', 'b.html'], '/tmp', { openings: [file] });
  app.emit('second-instance', {}, ['postil'], '/tmp', null);
  expect(heard).toEqual([[file], []]);
});
