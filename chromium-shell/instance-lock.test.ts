import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { socketPath, takeInstanceLock } from './instance-lock.ts';

const module = new URL('instance-lock.ts', import.meta.url).href;
const contender = `
  import { takeInstanceLock } from ${JSON.stringify(module)};
  const lock = takeInstanceLock(process.argv[1], 'from ' + process.pid, (message) => console.log(message));
  console.log(lock === undefined ? 'refused' : 'held');
  process.stdin.resume();`;

let profile: string;
let children: ChildProcess[] = [];

/** A process that tries to take the lock and then stays; `line` resolves with what it says next. */
function contend(): { child: ChildProcess; line: () => Promise<string> } {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', contender, profile], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { child, line: async () => String((await lines.next()).value) };
}

function take() {
  return takeInstanceLock(profile, 'from the test', () => undefined);
}

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'postil-lock-'));
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(profile, { recursive: true, force: true });
});

describe('takeInstanceLock', () => {
  it('hands the message to the process that holds the lock', async () => {
    const holder = contend();
    expect(await holder.line()).toBe('held');
    expect(take()).toBeUndefined();
    expect(await holder.line()).toBe('from the test');
  });

  it('takes the lock of a process that was killed', async () => {
    const holder = contend();
    expect(await holder.line()).toBe('held');
    holder.child.kill('SIGKILL');
    await once(holder.child, 'exit');
    expect(existsSync(socketPath(profile))).toBe(true);

    const lock = take();
    expect(lock).toBeDefined();
    lock?.release();
  });

  it('gives a stale lock to one of several processes that want it at once', async () => {
    const holder = contend();
    expect(await holder.line()).toBe('held');
    holder.child.kill('SIGKILL');
    await once(holder.child, 'exit');

    const outcomes = await Promise.all(
      [contend(), contend(), contend(), contend()].map(({ line }) => line()),
    );
    // The winner may already have printed a message; the losers each printed that they were refused.
    expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(3);
  });

  it('is free again after its release', () => {
    const first = take();
    expect(first).toBeDefined();
    first?.release();
    const second = take();
    expect(second).toBeDefined();
    second?.release();
  });

  it('works in a folder whose path is too long for a socket', async () => {
    profile = join(profile, 'x'.repeat(120));
    expect(Buffer.byteLength(socketPath(profile))).toBeLessThanOrEqual(103);
    const holder = contend();
    expect(await holder.line()).toBe('held');
    expect(take()).toBeUndefined();
    expect(await holder.line()).toBe('from the test');
  });

  it('says why no socket can be made', () => {
    profile = '/dev/null/nowhere';
    expect(take).toThrow(/ENOTDIR/);
  });
});
