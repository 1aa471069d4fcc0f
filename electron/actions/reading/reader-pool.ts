import { availableParallelism } from 'node:os';
import type { LocatedSource } from '../import-candidates.ts';
import { readSigned } from './read-signed.ts';
import type { SignedReading } from './read-signed.ts';
import { ReaderThread, ThreadMissingError } from './reader-thread.ts';
import type { ReadingBounds } from './reader-thread.ts';
import { readingThread } from './reading-thread-path.ts';

/** Reads a source off this thread; ends at once when the signal aborts, with its reason. */
export type ReadApart = (source: LocatedSource, signal?: AbortSignal) => Promise<SignedReading>;

/** Of one source: a minute, and a gigabyte. */
export const readingBounds: ReadingBounds = { time: 60_000, memory: 1024 };

/** An idle thread holds its libraries in memory; after this many milliseconds it goes. */
const patience = 20_000;

/** How often the memory of the program is looked at while something is read, in milliseconds. */
const watchInterval = 100;

const never = new AbortController().signal;

interface PoolParts {
  /** How many sources are read at the same time. */
  readonly threads: number;
  readonly bounds: ReadingBounds;
  readonly script: URL;
}

/** Threads that read sources, so that neither the window nor other calls wait for a long page. */
export class ReaderPool {
  readonly #parts: PoolParts;
  readonly #waiting: (() => void)[] = [];
  #idle: ReaderThread[] = [];
  #busy = 0;
  #startable = true;
  #leaving: NodeJS.Timeout | undefined;
  /** The threads at work, the longest at it first. */
  readonly #working = new Set<ReaderThread>();
  #watch: NodeJS.Timeout | undefined;

  constructor(parts: Partial<PoolParts> = {}) {
    // One core is left to the window and to writing.
    const threads = Math.min(2, Math.max(1, availableParallelism() - 1));
    this.#parts = { threads, bounds: readingBounds, script: readingThread, ...parts };
  }

  /** How many sources are read at the same time. */
  get threads(): number {
    return this.#parts.threads;
  }

  /** Waits for a thread that is free, and reads the source there. Where threads cannot be started, it is read here. */
  readonly read: ReadApart = async (source, signal = never) => {
    await this.#turn();
    try {
      signal.throwIfAborted();
      if (!this.#startable) return await readSigned(source);
      return await this.#readApart(source, signal);
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  };

  /** Ends the threads that are idle. */
  async end(): Promise<void> {
    clearTimeout(this.#leaving);
    const idle = this.#idle;
    this.#idle = [];
    await Promise.all(idle.map((thread) => thread.end()));
  }

  async #readApart(source: LocatedSource, signal: AbortSignal): Promise<SignedReading> {
    clearTimeout(this.#leaving);
    const { script, bounds } = this.#parts;
    const thread = this.#idle.pop() ?? new ReaderThread(script, bounds);
    this.#working.add(thread);
    if (this.#working.size === 1) this.#watchMemory();
    try {
      return await thread.read(source, signal);
    } catch (error) {
      if (!(error instanceof ThreadMissingError)) throw error;
      this.#startable = false;
      return await readSigned(source);
    } finally {
      this.#working.delete(thread);
      if (this.#working.size === 0) clearInterval(this.#watch);
      if (!thread.ended) this.#idle.push(thread);
      this.#leaving = setTimeout(() => void this.end(), patience).unref();
    }
  }

  /** The thread itself cannot tell while it works, and V8 counts no buffers: what the whole program takes is seen. */
  #watchMemory(): void {
    const before = process.memoryUsage.rss();
    this.#watch = setInterval(() => {
      const grown = (process.memoryUsage.rss() - before) / 1024 / 1024;
      const [longest] = this.#working;
      if (grown > this.#parts.bounds.memory) longest?.giveUp();
    }, watchInterval);
  }

  async #turn(): Promise<void> {
    while (this.#busy >= this.#parts.threads)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy += 1;
  }
}

/** The threads of this process. */
export const readers = new ReaderPool();
