import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** Codes of the keys on an X server without a keyboard of its own. */
const keyCodes = { Alt: 64, Escape: 9, S: 39 };
const [keyPress, keyRelease] = [2, 3];

/** A screen in memory, and a keyboard for it. */
export interface Screen {
  /** For the environment variable `DISPLAY`. */
  display: string;
  /** Presses the keys one after the other and releases them in reverse: for dialogs that are no pages. */
  press: (...keys: (keyof typeof keyCodes)[]) => void;
  close: () => void;
}

/** Test seam: starts Xvfb. Rejects where it is not installed. */
export async function openScreen(): Promise<Screen> {
  const server = spawn(
    'Xvfb',
    ['-ac', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp', '-displayfd', '3'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  await once(server, 'spawn');
  const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  const display = number.toString().trim();
  const socket = connect(`/tmp/.X11-unix/X${display}`);
  const opcode = await openTestExtension(socket);
  return {
    display: `:${display}`,
    press(...keys) {
      for (const key of keys) socket.write(fakeInput(opcode, keyPress, keyCodes[key]));
      for (const key of keys.toReversed()) socket.write(fakeInput(opcode, keyRelease, keyCodes[key]));
    },
    close() {
      socket.destroy();
      server.kill();
    },
  };
}

/** The X11 protocol's greeting, and its question for the number of the XTEST extension. */
async function openTestExtension(socket: Socket): Promise<number> {
  const greeting = Buffer.alloc(12);
  greeting.write('l', 0);
  greeting.writeUInt16LE(11, 2);
  socket.write(greeting);
  const setup = await read(socket, 8);
  await read(socket, setup.readUInt16LE(6) * 4);

  const name = 'XTEST';
  const query = Buffer.alloc(16);
  query.writeUInt8(98, 0);
  query.writeUInt16LE(query.length / 4, 2);
  query.writeUInt16LE(name.length, 4);
  query.write(name, 8);
  socket.write(query);
  return (await read(socket, 32)).readUInt8(9);
}

function fakeInput(opcode: number, type: number, keyCode: number): Buffer {
  const request = Buffer.alloc(36);
  request.writeUInt8(opcode, 0);
  request.writeUInt8(2, 1);
  request.writeUInt16LE(request.length / 4, 2);
  request.writeUInt8(type, 4);
  request.writeUInt8(keyCode, 5);
  return request;
}

async function read(socket: Socket, length: number): Promise<Buffer> {
  for (;;) {
    const part = socket.read(length) as Buffer | null;
    if (part !== null) return part;
    await once(socket, 'readable');
  }
}
