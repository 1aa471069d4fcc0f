import { createHash, timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import { HandOverError, readFrames, toFrame } from './frames.ts';
import { limits, parseClientMessage } from './messages.ts';
import type { ClientMessage, ServerMessage } from './messages.ts';
import { RemoteInput, RemoteOutput } from './remote-streams.ts';

/** A call of the command line in another process, as if it were one of this process. */
export interface RemoteCall {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly stdin: RemoteInput;
  readonly stdout: RemoteOutput;
  readonly stderr: RemoteOutput;
  /** Aborts when the caller wants the call to stop, or is gone; and when the conversation is over. */
  readonly signal: AbortSignal;
}

/** How a call ends: with a status, or without having begun. */
export type CallEnd = Extract<ServerMessage, { kind: 'exit' | 'refused' }>;

/** Who connects must say what it wants within so many milliseconds. */
const patience = 10_000;

/**
 * Holds the conversation with one caller, from its first word to the end of its call, which `answer` carries out.
 * Resolves when the conversation is over. Throws `HandOverError` when the caller does not keep to the protocol or does
 * not know the token, and the system's error when the connection breaks; the call was aborted then, if it had begun.
 */
export async function converse(
  socket: Socket,
  token: string,
  answer: (call: RemoteCall) => Promise<CallEnd>,
): Promise<void> {
  let limit: number = limits.hello;
  const frames = readFrames(socket, () => limit);
  const send = (message: ServerMessage): void => {
    // To a caller that is gone nothing can be said; the end of its frames tells what follows from that.
    if (socket.writable) socket.write(toFrame(message));
  };
  socket.setTimeout(patience, () => socket.destroy(new HandOverError('the caller said nothing')));

  const hello = await nextMessage(frames);
  // As a second program does that only looks whether somebody is there.
  if (hello === null) return;
  if (hello.kind !== 'hello' || !isSame(hello.token, token))
    throw new HandOverError('the token is not the right one');
  limit = limits.message;
  send({ kind: 'ready' });
  const call = await nextMessage(frames);
  if (call === null) return;
  if (call.kind !== 'call') throw new HandOverError(`“${call.kind}” came before a call`);
  socket.setTimeout(0);

  const caller = new AbortController();
  const stdin = new RemoteInput(send);
  const stdout = new RemoteOutput('stdout', call.columns, send);
  const stderr = new RemoteOutput('stderr', null, send);
  const { argv, cwd } = call;
  const progress = { over: false };
  const answered = answer({ argv, cwd, stdin, stdout, stderr, signal: caller.signal }).then((end) => {
    progress.over = true;
    send(end);
    // A call that was refused because this program ends waits for that end by this connection.
    if (end.kind === 'exit' || end.why !== 'closing') socket.end();
  });
  try {
    for (let message = await nextMessage(frames); message !== null; message = await nextMessage(frames)) {
      hear(message, { stdin, stdout, stderr, caller });
    }
    if (!progress.over) throw new HandOverError('the caller went away in the midst of its call');
  } catch (error) {
    // How a caller hangs up that has its answer is its own affair.
    if (!progress.over) throw error;
  } finally {
    caller.abort();
    stdout.lose();
    stderr.lose();
    stdin.destroy();
    await answered;
  }
}

function hear(
  message: ClientMessage,
  {
    stdin,
    stdout,
    stderr,
    caller,
  }: Pick<RemoteCall, 'stdin' | 'stdout' | 'stderr'> & { readonly caller: AbortController },
): void {
  switch (message.kind) {
    case 'input':
      stdin.push(Buffer.from(message.data, 'base64'));
      return;
    case 'input-end':
      if (message.error === null) stdin.push(null);
      else stdin.destroy(new Error(message.error));
      return;
    case 'written':
      (message.stream === 'stdout' ? stdout : stderr).written(
        message.error === null
          ? null
          : Object.assign(new Error(message.error.message), { code: message.error.code ?? undefined }),
      );
      return;
    case 'abort':
      caller.abort();
      return;
    case 'hello':
    case 'call':
      throw new HandOverError(`“${message.kind}” came in the midst of a call`);
  }
}

/** `null` at the end of the conversation. */
async function nextMessage(frames: AsyncGenerator): Promise<ClientMessage | null> {
  const next = await frames.next();
  return next.done === true ? null : parseClientMessage(next.value);
}

/** Takes as long for any wrong token. */
function isSame(given: string, token: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(token));
}
