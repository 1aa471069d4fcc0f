import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { toFrame } from './frames.ts';
import { converse } from './remote-call.ts';
import type { RemoteCall } from './remote-call.ts';

it('knows the caller’s words, folder and terminal', async () => {
  const path = join(await temporaryFolder(), 'sock');
  const server = createServer().listen(path);
  const caller = connect(path);
  onTestFinished(() => {
    caller.destroy();
    server.close();
  });
  const [socket] = (await once(server, 'connection')) as [Socket];
  caller.resume();
  caller.write(toFrame({ kind: 'hello', protocol: 1, token: 'x' }));
  caller.write(toFrame({ kind: 'call', argv: ['doctor', 'ü'], cwd: '/there', columns: 40 }));
  const calls: RemoteCall[] = [];
  await converse(socket, 'x', (call) => {
    calls.push(call);
    return Promise.resolve({ kind: 'exit', status: 0 });
  });
  expect(calls).toMatchObject([
    {
      ...{ argv: ['doctor', 'ü'], cwd: '/there' },
      stdout: { isTTY: true, columns: 40 },
      stderr: { isTTY: false, columns: undefined },
    },
  ]);
});
