import fs from 'node:fs';
import type { PathLike } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { DiskStep, StepKind, StepWatcher } from './disk-steps.ts';
import { bytesOf, openingOf, writeArguments } from './file-arguments.ts';
import type { Content, WriteOptions } from './file-arguments.ts';
import type { AnyFunction, Members } from './patch-node.ts';

/** An open file of the folder. */
interface OpenFile {
  readonly number: number;
  readonly path: string;
}

/** Stand-ins for Node's functions that tell a watcher of each step in one folder, and do what they stand for. */
export class WatchedFolder {
  readonly #folder: string;
  readonly #watcher: StepWatcher;
  readonly #open = new WeakMap<FileHandle, OpenFile>();
  readonly #openByNumber = new Map<number, OpenFile>();
  readonly #original = { ...fs.promises };
  #steps = 0;
  #handles = 0;

  constructor(folder: string, watcher: StepWatcher) {
    this.#folder = resolve(folder);
    this.#watcher = watcher;
  }

  /** The path of a file relative to the folder, or that of an open file's number; `null` when it is elsewhere. */
  inside(path: unknown): string | null {
    if (typeof path === 'number') return this.#openByNumber.get(path)?.path ?? null;
    if (typeof path !== 'string' && !(path instanceof URL) && !Buffer.isBuffer(path)) return null;
    const full = resolve(path instanceof URL ? path.pathname : path.toString());
    if (full !== this.#folder && !full.startsWith(this.#folder + sep)) return null;
    return relative(this.#folder, full);
  }

  /** For `node:fs/promises`. */
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

  /** For open files: `prototype` has Node's own methods of them. */
  handles(prototype: Members): Members {
    const originalWrite = prototype.write as (
      this: FileHandle,
      data: Uint8Array,
      offset: number,
      length: number,
      position: number | null,
    ) => Promise<{ bytesWritten: number }>;
    const close = prototype.close as (this: FileHandle) => Promise<void>;
    const open = this.#open;
    const numbers = this.#openByNumber;
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
      close(this: FileHandle) {
        numbers.delete(this.fd);
        return close.call(this);
      },
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

  /** Calls on the number of an open file, which answer at once. */
  descriptors(): Members {
    const { writeSync, fsyncSync, fdatasyncSync, ftruncateSync } = fs;
    const files = this.#openByNumber;
    const take = this.#takeNow.bind(this);
    const synced = (sync: (fd: number) => void) => (fd: number) => {
      const file = files.get(fd);
      if (file === undefined) sync(fd);
      else take({ kind: 'sync', path: file.path, handle: file.number }, () => sync(fd), fd);
    };
    return {
      fsyncSync: synced(fsyncSync),
      fdatasyncSync: synced(fdatasyncSync),
      ftruncateSync: (fd: number, size = 0) => {
        const file = files.get(fd);
        const run = (): void => ftruncateSync(fd, size);
        if (file === undefined) run();
        else take({ kind: 'truncate', path: file.path, handle: file.number, size }, run, fd);
      },
      writeSync: (fd: number, data: string | Uint8Array, ...rest: unknown[]) => {
        const file = files.get(fd);
        if (file === undefined) return (writeSync as (...given: unknown[]) => number)(fd, data, ...rest);
        const { bytes, position } = writeArguments(data, rest);
        const run = (share = bytes): number => writeSync(fd, share, 0, share.length, position);
        const what = { kind: 'write', path: file.path, handle: file.number, data: bytes, position } as const;
        return take(what, run, fd, () => run(bytes.subarray(0, bytes.length >> 1)));
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
      // Numbers are given again once a file is closed.
      this.#openByNumber.set(file.fd, { number, path: inside });
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
    const { step, isHalf } = this.#begin(what);
    const value = await (isHalf && half !== undefined ? half() : whole());
    const handle = file ?? (what.kind === 'open' ? (value as FileHandle) : null);
    const failed = this.#end(step, handle?.fd ?? null);
    if (failed === null) return value;
    // Who was refused a file cannot close it.
    if (file === undefined) await handle?.close();
    throw failed;
  }

  #takeNow<T>(what: Omit<DiskStep, 'number'>, whole: () => T, fd: number, half?: () => T): T {
    const { step, isHalf } = this.#begin(what);
    const value = isHalf && half !== undefined ? half() : whole();
    const failed = this.#end(step, fd);
    if (failed === null) return value;
    throw failed;
  }

  #begin(what: Omit<DiskStep, 'number'>): { step: DiskStep; isHalf: boolean } {
    const step = { number: (this.#steps += 1), ...what };
    const verdict = this.#watcher.before(step);
    if (verdict instanceof Error) throw verdict;
    return { step, isHalf: verdict === 'half' };
  }

  #end(step: DiskStep, fd: number | null): Error | null {
    return this.#watcher.after(step, () => (fd === null ? null : fs.fstatSync(fd, { bigint: true })));
  }
}
