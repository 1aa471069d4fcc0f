import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { setupQuit } from './quit.ts';

function createApp() {
  const app = Object.assign(new EventEmitter(), {
    log: [] as string[],
    ended: Promise.withResolvers<undefined>(),
    quit: () => {
      const event = new Event('before-quit', { cancelable: true });
      app.emit('before-quit', event);
      app.log.push(event.defaultPrevented ? 'held' : 'gone');
      if (!event.defaultPrevented) app.ended.resolve(undefined);
    },
  });
  return app;
}

it('holds the program until the window has saved and the library is closed, in this order', async () => {
  const app = createApp();
  const step = (name: string) => async (): Promise<void> => {
    await Promise.resolve();
    app.log.push(name);
  };
  setupQuit(
    app as never,
    { info: () => undefined, error: () => undefined },
    {
      mayEnd: () => Promise.resolve(true),
      steps: [step('saved'), step('closed')],
    },
  );
  app.quit();
  app.quit();
  await app.ended.promise;
  expect(app.log).toEqual(['held', 'held', 'saved', 'closed', 'gone']);
});

it('closes the library even when the window fails, and says so in the log', async () => {
  const app = createApp();
  const errors: unknown[] = [];
  setupQuit(
    app as never,
    { info: () => undefined, error: (_what, error) => errors.push(error) },
    {
      mayEnd: () => Promise.reject(new Error('page gone')),
      steps: [() => Promise.reject(new Error('disk gone')), () => Promise.resolve(app.log.push('closed'))],
    },
  );
  app.quit();
  await app.ended.promise;
  expect(app.log).toEqual(['held', 'closed', 'gone']);
  expect(errors).toEqual([new Error('page gone'), new Error('disk gone')]);
});

it('goes on as before when the user thinks better of it, and asks again the next time', async () => {
  const app = createApp();
  const answers = [false, true];
  setupQuit(
    app as never,
    { info: () => undefined, error: () => undefined },
    {
      mayEnd: () => Promise.resolve(answers.shift() ?? true),
      steps: [() => Promise.resolve(app.log.push('closed'))],
    },
  );
  app.quit();
  await new Promise((resolve) => setImmediate(resolve));
  app.quit();
  await app.ended.promise;
  expect(app.log).toEqual(['held', 'held', 'closed', 'gone']);
});
