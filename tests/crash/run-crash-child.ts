import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { linesOf } from './child-lines.ts';
import type { ChildLine } from './child-lines.ts';
import type { ChildTask } from './crash-child.ts';
import type { DiskOrder } from './fault-points.ts';

/** What became of a child. */
export interface ChildRun {
  readonly lines: readonly ChildLine[];
  /** It was killed, by us or by its fault. Otherwise it did all that it was asked to. */
  readonly killed: boolean;
}

const root = join(import.meta.dirname, '../..');

/**
 * Runs `crash-child.ts` until it has ended. With `disk` it is watched, and with `killAfter` killed from outside, so many
 * milliseconds after it was ready to open the library. Rejects when it failed by itself.
 */
export async function runCrashChild(
  task: ChildTask,
  { disk, killAfter }: { readonly disk?: Omit<DiskOrder, 'folder'>; readonly killAfter?: number } = {},
): Promise<ChildRun> {
  const preload = disk === undefined ? [] : ['--import', join(import.meta.dirname, 'fault-points.ts')];
  const order: DiskOrder = { folder: task.folder, ...disk };
  const child = spawn(
    process.execPath,
    [...preload, join(import.meta.dirname, 'crash-child.ts'), JSON.stringify(task)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        POSTIL_DISK: JSON.stringify(order),
        NODE_COMPILE_CACHE: join(root, '.cache', 'compile'),
      },
    },
  );
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  if (killAfter !== undefined) {
    child.stdout.once('data', () => {
      // Any moment will do: this is not waiting for something to have happened.
      void pause(killAfter).then(() => child.kill('SIGKILL'));
    });
  }
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code, signal] = await ended;
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`The child failed by itself: ${complaint.trim()}`);
  return { lines: linesOf(output), killed: signal === 'SIGKILL' };
}
