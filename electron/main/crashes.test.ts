import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { setupCrashes } from './crashes.ts';

function createProgram() {
  const done: string[] = [];
  const process = new EventEmitter();
  setupCrashes(process as NodeJS.Process, {
    app: { exit: (status) => done.push(`ended with ${status ?? 0}`) },
    dialog: { showErrorBox: (title) => done.push(title) },
    log: { info: () => undefined, error: (what, error) => done.push(`${what}: ${String(error)}`) },
  });
  return { process, done };
}

it('logs an error that nothing caught, says so, and ends', () => {
  const { process, done } = createProgram();
  process.emit('uncaughtException', new Error('broken'));
  expect(done).toEqual(['The program failed: Error: broken', 'Postil must close', 'ended with 1']);
});

it('logs a promise that failed unheard, and goes on', () => {
  const { process, done } = createProgram();
  process.emit('unhandledRejection', new Error('late'));
  expect(done).toEqual(['A promise failed unheard: Error: late']);
});
