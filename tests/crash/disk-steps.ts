import fs from 'node:fs';
import type { BigIntStats, PathLike } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { bytesOf, openingOf, writeArguments } from './file-arguments.ts';
import type { Content, WriteOptions } from './file-arguments.ts';
import { refuseOtherWays } from './other-ways.ts';
import { fileHandlePrototype, patchNode } from './patch-node.ts';
import type { AnyFunction, Members } from './patch-node.ts';

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

/** An open file of the folder. */
interface OpenFile {
  readonly number: number;
  readonly path: string;
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
    [fs, refuseOtherWays((path) => watched.inside(path))],
  );
}

class WatchedFolder {
  readonly #folder: string;
  readonly #watcher: StepWatcher;
  readonly #open = new WeakMap<FileHandle, OpenFile>();
  readonly #original = { ...fs.promises };
  #steps = 0;
  #handles = 0;

  constructor(folder: string, watcher: StepWatcher) {
    this.#folder = resolve(folder);
    this.#watcher = watcher;
  }

  /** The path relative to the folder; `null` when it is elsewhere. */
  inside(path: unknown): string | null {
    if (typeof path !== 'string' && !(path instanceof URL) && !Buffer.isBuffer(path)) return null;
    const full = resolve(path instanceof URL ? path.pathname : path.toString());
    if (full !== this.#folder && !full.startsWith(this.#folder + sep)) return null;
    return relative(this.#folder, full);
  }

  promises(): Members {
    const original = this.#original;
    const named =
      (kind: StepKind, name: 'mkdir' | 'rm' | 'unlink' | 'rmdir') =>
      async (path: PathLike, ...rest: unknown[]): Promise<unknown> => {
        const run = (): Promise<unknown> =>
          (original[name] as (...given: unknown[]) => Promise<unknown>)(path, ...rest);
        const inside = this.inside(path);
        return inside === null ? run() : this.#take({ kind, path: inside }, run);
      };
    const moved =
      (kind: 'rename' | 'link') =>
      async (from: PathLike, to: PathLike): Promise<void> => {
        const [path, target] = [this.inside(from), this.inside(to)];
        if (path === null || target === null) await original[kind](from, to);
        else await this.#take({ kind, path, to: target }, () => original[kind](from, to));
      };
    const opened = (path: PathLike, flags?: string | number, mode?: fs.Mode): Promise<FileHandle> =>
      this.#openFile(path, flags ?? 'r', mode);
    const written =
      (usual: string) =>
      async (path: PathLike | FileHandle, data: never, options?: WriteOptions): Promise<void> => {
        if (typeof path === 'object' && 'fd' in path) return path.writeFile(data, options);
        const { flag = usual, mode, flush = false } = typeof options === 'object' ? options : {};
        const file = await opened(path, flag, mode);
        try {
          await file.writeFile(data, options);
          if (flush) await file.sync();
        } finally {
          await file.close();
        }
      };
    return {
      mkdir: named('mkdir', 'mkdir'),
      rm: named('unlink', 'rm'),
      unlink: named('unlink', 'unlink'),
      rmdir: named('unlink', 'rmdir'),
      rename: moved('rename'),
      link: moved('link'),
      open: opened,
      writeFile: written('w'),
      appendFile: written('a'),
      truncate: async (path: PathLike, size?: number): Promise<void> => {
        const file = await opened(path, 'r+');
        await file.truncate(size).finally(() => file.close());
      },
      copyFile: async (from: PathLike, to: PathLike, how = 0): Promise<void> => {
        const data = await original.readFile(from);
        const file = await opened(to, (how & fs.constants.COPYFILE_EXCL) === 0 ? 'w' : 'wx');
        await file.writeFile(data).finally(() => file.close());
      },
    };
  }

  handles(prototype: Members): Members {
    const originalWrite = prototype.write as (
      this: FileHandle,
      data: Uint8Array,
      offset: number,
      length: number,
      position: number | null,
    ) => Promise<{ bytesWritten: number }>;
    const open = this.#open;
    const take = this.#take.bind(this);

    async function write(file: FileHandle, data: Uint8Array, position: number | null): Promise<number> {
      const { number, path } = open.get(file) ?? {};
      const run = async (share = data): Promise<number> => {
        let done = 0;
        while (done < share.length) {
          const at = position === null ? null : position + done;
          done += (await originalWrite.call(file, share, done, share.length - done, at)).bytesWritten;
        }
        return done;
      };
      if (number === undefined || path === undefined) return run();
      const half = (): Promise<number> => run(data.subarray(0, data.length >> 1));
      return take({ kind: 'write', path, handle: number, data, position }, run, file, half);
    }
    const plain = (name: string, kind: 'truncate' | 'sync'): AnyFunction => {
      const act = prototype[name] as (this: FileHandle, ...given: unknown[]) => Promise<unknown>;
      return function (this: FileHandle, ...given: unknown[]): Promise<unknown> {
        const run = (): Promise<unknown> => act.apply(this, given);
        const file = open.get(this);
        if (file === undefined) return run();
        const size = kind === 'truncate' ? { size: Number(given[0] ?? 0) } : {};
        return take({ kind, path: file.path, handle: file.number, ...size }, run, this);
      };
    };
    return {
      sync: plain('sync', 'sync'),
      datasync: plain('datasync', 'sync'),
      truncate: plain('truncate', 'truncate'),
      async write(this: FileHandle, data: string | Uint8Array, ...rest: unknown[]) {
        const { bytes, position } = writeArguments(data, rest);
        return { bytesWritten: await write(this, bytes, position), buffer: data };
      },
      async writev(this: FileHandle, buffers: Uint8Array[], position?: number) {
        return { bytesWritten: await write(this, Buffer.concat(buffers), position ?? null), buffers };
      },
      async writeFile(this: FileHandle, data: Content, options?: WriteOptions) {
        await write(this, bytesOf(data, typeof options === 'string' ? options : options?.encoding), null);
      },
      async appendFile(this: FileHandle, data: Content, options?: WriteOptions) {
        await write(this, bytesOf(data, typeof options === 'string' ? options : options?.encoding), null);
      },
    };
  }

  async #openFile(path: PathLike, flags: string | number, mode?: fs.Mode): Promise<FileHandle> {
    const inside = this.inside(path);
    if (inside === null) return this.#original.open(path, flags, mode);
    const number = (this.#handles += 1);
    const run = async (): Promise<FileHandle> => {
      const file = await this.#original.open(path, flags, mode);
      this.#open.set(file, { number, path: inside });
      return file;
    };
    const { writes, empties, append } = openingOf(flags);
    if (!writes) return run();
    return this.#take(
      { kind: 'open', path: inside, handle: number, append, ...(empties && { size: 0 }) },
      run,
    );
  }

  async #take<T>(
    what: Omit<DiskStep, 'number'>,
    whole: () => Promise<T>,
    file?: FileHandle,
    half?: () => Promise<T>,
  ): Promise<T> {
    const step = { number: (this.#steps += 1), ...what };
    const verdict = this.#watcher.before(step);
    if (verdict instanceof Error) throw verdict;
    const value = await (verdict === 'half' && half !== undefined ? half() : whole());
    const handle = file ?? (what.kind === 'open' ? (value as FileHandle) : null);
    const failed = this.#watcher.after(step, () =>
      handle === null ? null : fs.fstatSync(handle.fd, { bigint: true }),
    );
    if (failed === null) return value;
    // Who was refused a file cannot close it.
    if (file === undefined) await handle?.close();
    throw failed;
  }
}
