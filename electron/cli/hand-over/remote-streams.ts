import { Readable, Writable } from 'node:stream';
import { toPieces } from './messages.ts';
import type { OutputName, ServerMessage } from './messages.ts';

type Send = (message: ServerMessage) => void;

/** Standard input of another process: asked for piece by piece, and only when somebody reads it. */
export class RemoteInput extends Readable {
  readonly #send: Send;

  constructor(send: Send) {
    super();
    this.#send = send;
    // Who reads it hears of the error; when nobody does, it is none.
    this.on('error', () => undefined);
  }

  override _read(): void {
    this.#send({ kind: 'want-input' });
  }
}

/** Standard output of another process. What is written has left that process too before the next is sent. */
export class RemoteOutput extends Writable {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  readonly #name: OutputName;
  readonly #send: Send;
  #gone = false;
  #waiting: { readonly pieces: Iterator<string>; readonly done: (error?: Error | null) => void } | null =
    null;

  /** `columns` is the width of the terminal that it leads to, or `null`. */
  constructor(name: OutputName, columns: number | null, send: Send) {
    super();
    this.#name = name;
    this.#send = send;
    this.isTTY = columns !== null;
    this.columns = columns ?? undefined;
    this.on('error', () => undefined); // Each write reports its own.
  }

  /** The other process wrote what it was sent, or could not. */
  written(error: Error | null): void {
    if (error === null) this.#next();
    else this.#end(error);
  }

  /** The other process is gone: nothing can be written any more. */
  lose(): void {
    this.#gone = true;
    this.#end(Object.assign(new Error('the caller is gone'), { code: 'EPIPE' }));
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#waiting = { pieces: toPieces(chunk), done };
    if (this.#gone) this.lose();
    else this.#next();
  }

  #next(): void {
    const piece = this.#waiting?.pieces.next();
    if (piece === undefined) return;
    if (piece.done === true) this.#end(null);
    else this.#send({ kind: 'output', stream: this.#name, data: piece.value });
  }

  #end(error: Error | null): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.done(error);
  }
}
