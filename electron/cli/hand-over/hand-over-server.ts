import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { LibraryStore } from '../../store/library-store.ts';
import { runCli } from '../run-cli.ts';
import { makeDoor } from './door.ts';
import type { OwnDoor } from './door.ts';
import { withDurableAnswers } from './durable-answers.ts';
import { converse } from './remote-call.ts';
import type { CallEnd, RemoteCall } from './remote-call.ts';

export interface HandOverParts {
  /** The open library, which this program holds. */
  readonly store: LibraryStore;
  /** No call begins before this, which must not reject. */
  readonly ready?: Promise<unknown>;
  /** Told of each conversation that went wrong, in one line. */
  readonly log: (message: string) => void;
  /** Test seam: see `silenceLimit`. */
  readonly silence?: number;
}

/** A call that waits longer than this, in milliseconds, is told why. */
const waitBeforeWord = 2000;

/** How long a caller that must stop may keep what it was sent unwritten, in milliseconds, before it is given up. */
const silenceLimit = 5000;

/**
 * Lets other programs of the same user change the library that this one holds: their calls of the command line are
 * carried out here, one at a time, beside whatever else this program does with the library. Never opens a network
 * port: callers come by a local socket or named pipe, and must know the token.
 */
export class HandOverServer {
  readonly #parts: HandOverParts;
  readonly #door: OwnDoor;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #closing = new AbortController();
  #last: Promise<unknown> = Promise.resolve();

  /** `null` when this system has no private place for a door. Rejects with the system's error. */
  static async open(parts: HandOverParts): Promise<HandOverServer | null> {
    const door = await makeDoor(parts.store.folder);
    if (door === null) return null;
    const opened = new HandOverServer(parts, door);
    opened.#server.listen(door.address);
    await once(opened.#server, 'listening');
    await door.announce();
    return opened;
  }

  private constructor(parts: HandOverParts, door: OwnDoor) {
    this.#parts = parts;
    this.#door = door;
    this.#server = createServer((socket) => void this.#receive(socket));
    this.#server.on('error', (error) =>
      parts.log(`No other program can hand its work over: ${error.message}`),
    );
  }

  /**
   * Stops the calls after what they have at hand, and answers when nothing more is changed. New ones are not begun, and
   * wait until `close` to be carried out where they came from.
   */
  async settle(): Promise<void> {
    this.#closing.abort();
    const silence = setTimeout(() => this.#hangUp(), this.#parts.silence ?? silenceLimit);
    await this.#last;
    clearTimeout(silence);
  }

  /** Lets the callers go; to be called once the library is free. */
  async close(): Promise<void> {
    await this.settle();
    await this.#door.remove();
    this.#server.close();
    this.#hangUp();
  }

  async #receive(socket: Socket): Promise<void> {
    this.#sockets.add(socket);
    socket.on('error', () => undefined); // Reading reports it below; what is written then has nobody to read it.
    try {
      await converse(socket, this.#door.token, (call) => this.#answer(call));
    } catch (error) {
      if (!this.#closing.signal.aborted) {
        this.#parts.log(`A caller was hung up on: ${error instanceof Error ? error.message : String(error)}`);
      }
    } finally {
      socket.destroy();
      this.#sockets.delete(socket);
    }
  }

  async #answer(call: RemoteCall): Promise<CallEnd> {
    const before = this.#last;
    const { promise, resolve: end } = Promise.withResolvers<undefined>();
    this.#last = before.then(() => promise);
    try {
      await this.#waitFor(Promise.all([before, this.#parts.ready]), call);
      if (call.signal.aborted) return { kind: 'refused', why: 'stopped' };
      if (this.#closing.signal.aborted) return { kind: 'refused', why: 'closing' };
      return await this.#run(call);
    } finally {
      end(undefined);
    }
  }

  /** Waits for a call's turn, and not once it need not come any more. */
  async #waitFor(turn: Promise<unknown>, { signal, stderr }: RemoteCall): Promise<void> {
    const ended = AbortSignal.any([signal, this.#closing.signal]);
    if (ended.aborted) return;
    const word = setTimeout(() => {
      stderr.write('postil: Another call is under way; this one waits for it.\n');
    }, waitBeforeWord);
    await Promise.race([turn, once(ended, 'abort')]);
    clearTimeout(word);
  }

  async #run({ argv, cwd, stdin, stdout, stderr, signal }: RemoteCall): Promise<CallEnd> {
    const closing = this.#closing.signal;
    const io = { stdin, stdout, stderr, env: {}, cwd, signal: AbortSignal.any([signal, closing]) };
    const status = await runCli(argv, { ...io, store: withDurableAnswers(this.#parts.store) });
    if (closing.aborted && status !== 0) {
      stderr.write('postil: Postil is being closed. What was not done by then was not begun.\n');
    }
    return { kind: 'exit', status };
  }

  #hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
