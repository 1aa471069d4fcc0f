import type { Writable } from 'node:stream';
import { ActionError } from '../actions/action-error.ts';

/** A stream that lines are written to, which may lose its reader: `list | head` is no error of anybody's. */
export class Output {
  readonly #stream: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  #state: 'open' | 'lost' | Error = 'open';
  #last: Promise<void> = Promise.resolve();

  constructor(stream: Writable) {
    this.#stream = stream;
    // Writes report their own errors below; without a listener the stream would throw them once more.
    stream.on('error', (error) => this.#end(error));
  }

  /** Nobody reads any more; what is written is dropped. */
  get lost(): boolean {
    return this.#state !== 'open';
  }

  /** Columns of the terminal; no bound where there is none, so that other programs get whole titles and lines. */
  get width(): number {
    return this.#stream.isTTY === true ? (this.#stream.columns ?? 80) : Number.POSITIVE_INFINITY;
  }

  /** Writes a line in turn. Resolves when it has left the program, so that nothing piles up before a slow reader. */
  writeLine(line: string): Promise<void> {
    this.#last = this.#last.then(() => this.#write(`${line}\n`));
    return this.#last;
  }

  /**
   * Resolves when all that was written before has left the program. Rejects with `ActionError` when it could not be
   * written, as to a full disk; that its reader has gone is no reason.
   */
  async drained(): Promise<void> {
    await this.#last;
    if (this.#state instanceof Error) {
      const { message } = this.#state;
      throw new ActionError('not-written', `The output could not be written: ${message}.`, {
        cause: this.#state,
      });
    }
  }

  #write(text: string): Promise<void> {
    if (this.lost) return Promise.resolve();
    return new Promise((resolve) => {
      this.#stream.write(text, (error) => {
        if (error) this.#end(error);
        resolve();
      });
    });
  }

  #end(error: NodeJS.ErrnoException): void {
    const isReaderGone = error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
    if (this.#state === 'open') this.#state = isReaderGone ? 'lost' : error;
  }
}
