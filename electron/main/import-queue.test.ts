import { expect, it } from 'vitest';
import type { ImportReport } from '../../core/library/import-report.ts';
import { ImportQueue, type RunImport } from './import-queue.ts';

const request = { kind: 'path', path: '/tmp/a.html' } as const;
const report = (cancelled: boolean): ImportReport => ({ items: [], cancelled, milliseconds: 0 });

/** Imports that end when they are told to, or when they are stopped. */
function createImports() {
  const runs: { signal: AbortSignal; end: (failure?: Error) => void }[] = [];
  let started = Promise.withResolvers<undefined>();
  const run: RunImport = (_requests, { signal }) => {
    const { promise, resolve, reject } = Promise.withResolvers<ImportReport>();
    const end = (failure?: Error): void => (failure === undefined ? resolve(report(false)) : reject(failure));
    if (signal.aborted) resolve(report(true));
    signal.addEventListener('abort', () => resolve(report(true)));
    runs.push({ signal, end });
    started.resolve(undefined);
    return promise;
  };
  const nextStart = async (): Promise<void> => {
    await started.promise;
    started = Promise.withResolvers();
  };
  return { runs, run, nextStart };
}

it('imports one thing at a time, in order, past one that fails', async () => {
  const { runs, run, nextStart } = createImports();
  const queue = new ImportQueue(run, () => undefined);
  const first = queue.add([request]);
  const second = queue.add([request]);
  await nextStart();
  expect(runs.length).toBe(1);
  runs[0]?.end(new Error('disk gone'));
  await expect(first).rejects.toThrow('disk gone');
  await nextStart();
  runs[1]?.end();
  expect(await second).toEqual(report(false));
});

it('stops the running import and goes on with the next', async () => {
  const { runs, run, nextStart } = createImports();
  const queue = new ImportQueue(run, () => undefined);
  const first = queue.add([request]);
  const second = queue.add([request]);
  await nextStart();
  queue.cancel();
  expect(await first).toEqual(report(true));
  await nextStart();
  runs[1]?.end();
  expect(await second).toEqual(report(false));
});

it('stops all of them before the program ends', async () => {
  const { run } = createImports();
  const queue = new ImportQueue(run, () => undefined);
  const all = Promise.all([queue.add([request]), queue.add([request])]);
  await queue.end();
  expect(await all).toEqual([report(true), report(true)]);
});

it('tells the last of the progress before the report', async () => {
  const told: number[] = [];
  const progress = (done: number) => ({ done, total: 3, current: null, items: [] });
  const queue = new ImportQueue(
    (_requests, { onProgress }) => {
      for (const done of [1, 2, 3]) onProgress(progress(done));
      return Promise.resolve(report(false));
    },
    ({ done }) => told.push(done),
  );
  await queue.add([request]);
  expect(told).toEqual([1, 3]);
});
