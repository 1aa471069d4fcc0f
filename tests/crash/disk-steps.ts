import fs from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { refuseOtherWays } from './other-ways.ts';
import { fileHandlePrototype, patchNode } from './patch-node.ts';
import type { Members } from './patch-node.ts';
import { WatchedFolder } from './watched-folder.ts';

/** What a program can do to a disk, one call of the system each. */
export type StepKind = 'open' | 'write' | 'truncate' | 'sync' | 'rename' | 'link' | 'unlink' | 'mkdir';

/** One step by which a program changes what a folder on a disk holds, or makes sure that the disk holds it. */
export interface DiskStep {
  /** From 1, in the order in which the steps begin. */
  readonly number: number;
  readonly kind: StepKind;
  /** Relative to the folder, which itself is the empty string. */
  readonly path: string;
  /** The new name, of `rename` and `link`. */
  readonly to?: string;
  /** Tells the open files apart: of `open`, `write`, `truncate` and `sync`. */
  readonly handle?: number;
  /** Of `write`. */
  readonly data?: Uint8Array;
  /** Where `write` begins; `null` where the last one of the handle ended, or at the end of a file opened to append. */
  readonly position?: number | null;
  /** The new length, of `truncate`; 0 of an `open` that empties the file. */
  readonly size?: number;
  /** Of `open`. */
  readonly append?: boolean;
}

/** What watches the steps of a program, and may keep them from being done. */
export interface StepWatcher {
  /** Before a step: let it be done, or half of it where it is a `write`, or fail it. */
  readonly before: (step: DiskStep) => 'whole' | 'half' | Error;
  /** After a step was done. `stat` tells of the file that was written. An error fails what has been done. */
  readonly after: (step: DiskStep, stat: () => BigIntStats | null) => Error | null;
}

/**
 * Lets a watcher see, count and refuse each step that this process takes in a folder from now on, without the code that
 * takes them knowing: Node's own functions are wrapped. Calls that are several steps in one (`writeFile`, `copyFile`)
 * are taken one by one. Returns a function that ends it. One folder at a time.
 */
export async function watchDisk(folder: string, watcher: StepWatcher): Promise<() => void> {
  const watched = new WatchedFolder(folder, watcher);
  const prototype = await fileHandlePrototype();
  return patchNode(
    [fs.promises, watched.promises()],
    [prototype, watched.handles(prototype as Members)],
    [fs, { ...refuseOtherWays((file) => watched.inside(file)), ...watched.descriptors() }],
  );
}
