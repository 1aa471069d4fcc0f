import { Worker } from 'node:worker_threads';

/** `taken`: it was heard. `silent`: someone listens but did not answer in time. `nobody`: no process listens. */
export type HandOver = 'taken' | 'silent' | 'nobody';

/** How long the other process may take to answer, in milliseconds. */
const patience = 5000;
const outcomes: readonly HandOver[] = ['silent', 'taken', 'nobody'];

/** Gives a message to the process that listens at the path, and waits for its answer without yielding to the event loop. */
export function handOver(path: string, message: string): HandOver {
  const outcome = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(`(${String(deliver)})()`, {
    eval: true,
    workerData: { outcome, path, message },
    execArgv: [],
  });
  worker.unref();
  Atomics.wait(outcome, 0, 0, patience);
  void worker.terminate();
  return outcomes[Atomics.load(outcome, 0)] ?? 'silent';
}

/** Runs in the worker, from its source: self-contained. Writes an index of `outcomes`. */
function deliver(): void {
  const { connect } = process.getBuiltinModule('node:net');
  const { outcome, path, message } = process.getBuiltinModule('node:worker_threads').workerData as {
    outcome: Int32Array;
    path: string;
    message: string;
  };
  const settle = (index: number) => {
    Atomics.store(outcome, 0, index);
    Atomics.notify(outcome, 0);
  };
  const socket = connect(path, () => socket.write(`${message}\0`));
  socket.on('data', () => settle(1));
  socket.on('error', (error: NodeJS.ErrnoException) => {
    // A holder that dies in the middle of the conversation has not heard it either.
    const dead = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'].includes(error.code ?? '');
    settle(dead ? 2 : 0);
  });
}
