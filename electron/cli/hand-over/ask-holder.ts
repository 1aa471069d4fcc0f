import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { ActionError } from '../../actions/action-error.ts';
import type { CallStatus, CliIo } from '../cli-io.ts';
import { findDoors } from './door.ts';
import type { Door } from './door.ts';
import { readFrames, toFrame } from './frames.ts';
import { limits, parseServerMessage, protocol, toPieces } from './messages.ts';
import type { ClientMessage, OutputName, ServerMessage } from './messages.ts';

type Streams = Pick<CliIo, 'stdin' | 'stdout' | 'stderr' | 'signal'>;

/** How long the program behind a door may take to say that it listens, in milliseconds. */
const patience = 10_000;

/**
 * Has a call of the command line carried out by the program that holds the library, if one does and listens: its output
 * comes out here, its input is read here, and the answer is its exit status. `null` when nobody took the call: nothing
 * was changed, and it can be carried out here. Throws `ActionError` with `holder-gone` when the program ended in the
 * midst of the call, and with `cancelled` when the call was stopped before it began.
 */
export async function askHolder(
  library: string,
  call: { readonly argv: readonly string[]; readonly cwd: string },
  streams: Streams,
): Promise<CallStatus | null> {
  for (const door of await findDoors(library)) {
    const socket = await knock(door);
    if (socket === null) continue;
    const status = await new Conversation(socket, streams).hold(door.token, call);
    if (status !== null) return status;
  }
  return null;
}

/** `null` when nobody is behind the door. */
async function knock({ address }: Door): Promise<Socket | null> {
  const socket = connect(address);
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(patience) });
    socket.on('error', () => undefined); // Reading reports it.
    return socket;
  } catch {
    // Whatever the reason: there is nobody to ask, and opening the library says who holds it.
    socket.on('error', () => undefined);
    socket.destroy();
    return null;
  }
}

/** One call over one connection. */
class Conversation {
  readonly #socket: Socket;
  readonly #streams: Streams;
  #input: AsyncIterator<Buffer | string> | null = null;

  constructor(socket: Socket, streams: Streams) {
    this.#socket = socket;
    this.#streams = streams;
  }

  async hold(
    token: string,
    { argv, cwd }: { readonly argv: readonly string[]; readonly cwd: string },
  ): Promise<CallStatus | null> {
    const { stdout, signal } = this.#streams;
    const abort = (): void => this.#send({ kind: 'abort' });
    let asked = false;
    try {
      this.#socket.setTimeout(patience, () => this.#socket.destroy(new Error('no answer')));
      this.#send({ kind: 'hello', protocol, token });
      for await (const frame of readFrames(this.#socket, () => limits.message)) {
        const message = parseServerMessage(frame);
        if (message.kind === 'ready') {
          this.#socket.setTimeout(0);
          asked = true;
          this.#send({ kind: 'call', argv: [...argv], cwd, columns: columnsOf(stdout) });
          if (signal?.aborted === true) abort();
          else signal?.addEventListener('abort', abort);
        } else if (message.kind === 'exit') return message.status;
        else if (message.kind === 'refused') {
          asked = false;
          if (message.why === 'stopped')
            throw new ActionError('cancelled', 'Stopped before it began. Nothing was changed.');
          // The program is about to let the library go, and hangs up when it has.
        } else this.#hear(message);
      }
    } catch (error) {
      if (error instanceof ActionError) throw error;
      if (asked) throw gone(error);
      return null;
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#socket.destroy();
      // Else a read that is still waiting would keep this process alive.
      if (this.#input !== null) this.#streams.stdin.destroy();
    }
    if (asked) throw gone();
    return null;
  }

  #hear(message: Extract<ServerMessage, { kind: 'want-input' | 'output' }>): void {
    if (message.kind === 'want-input') void this.#sendInput();
    else this.#write(message.stream, Buffer.from(message.data, 'base64'));
  }

  async #sendInput(): Promise<void> {
    try {
      this.#input ??= (this.#streams.stdin as AsyncIterable<Buffer | string>)[Symbol.asyncIterator]();
      let next = await this.#input.next();
      // An answer must hold something, or be the end: nobody asks twice for the same.
      while (next.done !== true && next.value.length === 0) next = await this.#input.next();
      if (next.done === true) this.#send({ kind: 'input-end', error: null });
      else for (const data of toPieces(Buffer.from(next.value))) this.#send({ kind: 'input', data });
    } catch (error) {
      this.#send({ kind: 'input-end', error: error instanceof Error ? error.message : String(error) });
    }
  }

  #write(stream: OutputName, bytes: Buffer): void {
    this.#streams[stream].write(bytes, (error?: NodeJS.ErrnoException | null) => {
      const told = error ? { code: error.code ?? null, message: error.message } : null;
      this.#send({ kind: 'written', stream, error: told });
    });
  }

  #send(message: ClientMessage): void {
    if (this.#socket.writable) this.#socket.write(toFrame(message));
  }
}

function columnsOf(
  stdout: CliIo['stdout'] & { readonly isTTY?: boolean; readonly columns?: number },
): number | null {
  return stdout.isTTY === true ? (stdout.columns ?? 80) : null;
}

function gone(cause?: unknown): ActionError {
  return new ActionError(
    'holder-gone',
    'The program that has the library open ended before it had answered. What it had said to be done is safe; ' +
      'look whether the rest is done before you ask again.',
    { cause },
  );
}
