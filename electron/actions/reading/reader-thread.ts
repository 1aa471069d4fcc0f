import { Worker } from 'node:worker_threads';
import { ImportError } from '../../import/imported-article.ts';
import { printableName } from '../../import/printable-name.ts';
import type { LocatedSource } from '../import-candidates.ts';
import type { ReadingAnswer } from './reading-messages.ts';
import type { SignedReading } from './read-signed.ts';

/** What one source may cost. */
export interface ReadingBounds {
  /** Milliseconds until the reading is given up. */
  readonly time: number;
  /** Megabytes by which the program may grow. */
  readonly memory: number;
}

/** The thread could not be started at all: nothing is wrong with the source. */
export class ThreadMissingError extends Error {
  override readonly name = 'ThreadMissingError';
}

/** One thread that reads one source at a time, until it ends: by a bound, a cancelled reading, or `end`. */
export class ReaderThread {
  readonly #worker: Worker;
  readonly #bounds: ReadingBounds;
  #ready = false;
  #ended = false;
  #onTooBig: () => void = () => undefined;

  constructor(script: URL, bounds: ReadingBounds) {
    this.#bounds = bounds;
    // What the parsers print about a page is nothing that the user asked for.
    this.#worker = new Worker(script, {
      // The pool looks after the bound: past this limit, V8 ends the whole program when one allocation is large.
      resourceLimits: { maxOldGenerationSizeMb: bounds.memory * 3 },
      stdout: true,
      stderr: true,
    });
    this.#worker.unref();
    this.#worker.on('message', (answer: ReadingAnswer) => {
      if (answer.status === 'ready') this.#ready = true;
    });
    this.#worker.on('error', () => (this.#ended = true));
    this.#worker.on('exit', () => (this.#ended = true));
  }

  get ended(): boolean {
    return this.#ended;
  }

  /**
   * Reads a source. A reading that is cancelled, takes too long or needs too much memory ends the thread with it.
   * Throws `ImportError`, `ThreadMissingError`, the signal's reason, or what nobody foresaw.
   */
  async read(source: LocatedSource, signal: AbortSignal): Promise<SignedReading> {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<SignedReading>();
    const onAnswer = (answer: ReadingAnswer): void => {
      if (answer.status === 'read') resolve(answer.reading);
      else if (answer.status === 'refused') reject(new ImportError(answer.code, answer.message));
      else if (answer.status === 'broken') reject(asError(answer.error));
    };
    const onError = (error: unknown): void => {
      if (isOutOfMemory(error)) tooBig();
      else reject(this.#explain(error));
    };
    const onExit = (): void => reject(this.#explain(null));
    const onAbort = (): void => {
      reject(asError(signal.reason));
      void this.end();
    };
    const { time, memory } = this.#bounds;
    const tooBig = (): void => reject(tooMuch(source, `reading it takes more than ${memory} MB of memory`));
    this.#onTooBig = tooBig;
    const timer = setTimeout(() => {
      const seconds = Math.round(time / 1000);
      reject(tooMuch(source, `reading it took longer than ${seconds} seconds`));
      void this.end();
    }, time);
    this.#worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    signal.addEventListener('abort', onAbort, { once: true });
    this.#worker.ref();
    try {
      this.#worker.postMessage(source);
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
      signal.removeEventListener('abort', onAbort);
      this.#worker.unref();
    }
  }

  /** Gives up what is read, since it needs too much memory. */
  giveUp(): void {
    this.#onTooBig();
    void this.end();
  }

  /** Ends the thread, whatever it is at. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }

  #explain(error: unknown): Error {
    if (!this.#ready) return new ThreadMissingError('The reading thread did not start.', { cause: error });
    return asError(error ?? new Error('The reading thread ended by itself.'));
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuch({ name }: LocatedSource, why: string): ImportError {
  const subject = name === null ? 'The text' : `“${printableName(name)}”`;
  return new ImportError('too-large', `${subject} was given up: ${why}. The library is as it was.`);
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
