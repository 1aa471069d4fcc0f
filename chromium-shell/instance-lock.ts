import { createHash } from 'node:crypto';
import { closeSync, lstatSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { handOver } from './hand-over.ts';

/** The longest path that every system takes for a local socket (macOS: 104 bytes with the final zero). */
const longestSocketPath = 103;
/** A guard that is older was left by a process that died while it held it, in milliseconds. */
const guardLifetime = 5000;
/** How long the profile's socket may refuse to be made, in milliseconds, before that is an error. */
const lockPatience = 10_000;
/** Pause between two attempts while another process clears the same stale lock, in milliseconds. */
const guardPause = 20;

/** The hold on a profile. Other processes' messages arrive until `release`. */
export interface InstanceLock {
  release: () => void;
}

/**
 * Takes the lock of a profile, or hands the message to the process that holds it and returns `undefined`.
 *
 * The lock is a listening socket, so the system itself says whether its holder lives: a socket that refuses was
 * left by a crash and is cleared at once. Synchronous, because `app.requestSingleInstanceLock` is.
 */
export function takeInstanceLock(
  profile: string,
  message: string,
  onMessage: (message: string) => void,
): InstanceLock | undefined {
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const path = socketPath(profile);
  const deadline = Date.now() + lockPatience;
  while (Date.now() < deadline) {
    const server = listen(path, onMessage);
    if (server !== undefined) return lockOf(server);
    if (handOver(path, message) !== 'nobody') return undefined;
    const cleared = clearStale(path, message, onMessage);
    if (cleared !== 'busy') return cleared;
  }
  throw new Error(`No socket can be made at ${path}`);
}

/** Where the lock of a profile listens: inside it, or, when that path is too long, in a private folder of the system's. */
export function socketPath(profile: string, platform: NodeJS.Platform = process.platform): string {
  const hash = createHash('sha256').update(profile).digest('hex').slice(0, 32);
  if (platform === 'win32') return `\\\\.\\pipe\\postil-${hash}`;
  const inside = join(profile, 'instance.sock');
  if (Buffer.byteLength(inside) <= longestSocketPath) return inside;
  const folder = join(tmpdir(), `postil-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(folder);
  // Someone else may have made it first, to listen in.
  if (uid !== userInfo().uid || (mode & 0o077) !== 0)
    throw new Error(`${folder} is not private to this user`);
  return join(folder, `${hash.slice(0, 16)}.sock`);
}

function lockOf(server: Server): InstanceLock {
  // Closing removes the socket's file.
  return { release: () => void server.close() };
}

function listen(path: string, onMessage: (message: string) => void): Server | undefined {
  const server = createServer((socket) => receive(socket, onMessage));
  // The error follows later; for a local socket `listening` is settled when `listen` returns.
  server.on('error', () => undefined);
  server.listen(path);
  if (!server.listening) return undefined;
  server.unref();
  return server;
}

function receive(socket: Socket, onMessage: (message: string) => void): void {
  const parts: Buffer[] = [];
  // The other process may die at any time; then there is nothing to say to it.
  socket.on('error', () => socket.destroy());
  socket.on('data', (part) => {
    parts.push(part);
    if (part.at(-1) !== 0) return;
    const text = Buffer.concat(parts).subarray(0, -1).toString();
    socket.end('taken');
    onMessage(text);
  });
}

/**
 * Replaces a socket that nobody answers. A guard file lets one process at a time do that: otherwise the slower
 * of two would remove the new socket of the faster, and both would hold the lock.
 */
function clearStale(
  path: string,
  message: string,
  onMessage: (message: string) => void,
): InstanceLock | 'busy' | undefined {
  const guard = `${path}.clearing`;
  if (!takeGuard(guard)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, guardPause);
    return 'busy';
  }
  try {
    if (handOver(path, message) !== 'nobody') return undefined;
    rmSync(path, { force: true });
    const server = listen(path, onMessage);
    return server === undefined ? 'busy' : lockOf(server);
  } finally {
    rmSync(guard, { force: true });
  }
}

function takeGuard(guard: string): boolean {
  try {
    closeSync(openSync(guard, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const made = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - made > guardLifetime) rmSync(guard, { force: true });
    return false;
  }
}
