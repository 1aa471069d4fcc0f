import type { Writable } from 'node:stream';

/** A stream that lines are written to, which may lose its reader: `list | head` is no error of anybody's. */
export class Output {
  readonly #stream: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  #lost = false;
  #last: Promise<void> = Promise.resolve();

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
      this.#lost = true;
    });
  }

  /** Nobody reads any more; what is written is dropped. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Columns of the terminal, or what suits prose where there is none. */
  get width(): number {
    return this.#stream.isTTY === true ? (this.#stream.columns ?? 80) : 80;
  }

  /** Whether lines are read by a person on a terminal. */
  get isTerminal(): boolean {
    return this.#stream.isTTY === true;
  }

  /** Writes a line in turn. Resolves when it has left the program, so that nothing piles up before a slow reader. */
  writeLine(line: string): Promise<void> {
    this.#last = this.#last.then(
      () =>
        new Promise<void>((resolve) => {
          if (this.#lost) resolve();
          else this.#stream.write(`${line}\n`, () => resolve());
        }),
    );
    return this.#last;
  }

  /** Resolves when all that was written before has left the program. */
  drained(): Promise<void> {
    return this.#last;
  }
}
