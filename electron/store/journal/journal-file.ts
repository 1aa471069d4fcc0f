import { fdatasyncSync, fstatSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { JournalEntry } from '../../../core/library/journal-entry.ts';
import { errnoOf, isMissing } from '../disk-error.ts';
import { renameInsistently, writeDurably } from '../durable-file.ts';
import type { JournalHeader } from './journal-header.ts';
import { DiskPace } from './disk-pace.ts';
import { encodeLine } from './journal-line.ts';

/**
 * So many NUL bytes are written ahead, for a sync costs twice as much where the file has grown. SQLite's log is quick for
 * the same reason.
 */
const roomLength = 256 * 1024;

/** Where the journal stands: the file under our hand, and how much of it is known to be on the disk. */
interface OpenFile {
  readonly handle: FileHandle;
  /** Bytes that hold lines. What follows up to `size` is room: NUL bytes. */
  length: number;
  size: number;
}

/**
 * The journal of an open library. What is appended is answered when it would survive a power cut. After the disk has
 * refused, nothing that it may hold is trusted: the next append first writes the whole journal anew beside it.
 * Calls are carried out one after the other.
 */
export class JournalFile {
  readonly #path: string;
  #header: JournalHeader;
  /** All lines since the last cut but the header. */
  #lines: string[];
  #file: OpenFile | null = null;
  readonly #pace = new DiskPace();
  #turn: Promise<unknown> = Promise.resolve();

  /** `entries` are what the journal on the disk holds already; the file is not looked at until `append` or `cut`. */
  constructor(path: string, header: JournalHeader, entries: readonly JournalEntry[]) {
    this.#path = path;
    this.#header = header;
    this.#lines = entries.map(encodeLine);
  }

  get header(): JournalHeader {
    return this.#header;
  }

  /** How many entries the journal holds. */
  get count(): number {
    return this.#lines.length;
  }

  /** Bytes that the journal takes on the disk. */
  get length(): number {
    return this.#file?.length ?? 0;
  }

  /** Goes on with the file that is there, of which the first `length` bytes hold exactly what the constructor was told. */
  async resume(length: number): Promise<void> {
    await this.#exclusively(() => this.#reopen(length));
  }

  /** Makes entries durable. Rejects with the system's error when the disk refuses; they are then not in the journal. */
  append(entries: readonly JournalEntry[]): Promise<void> {
    const lines = entries.map(encodeLine);
    return this.#exclusively(async () => {
      if (this.#file === null) await this.#rewrite(this.#header, [...this.#lines, ...lines]);
      else await this.#appendTo(this.#file, Buffer.from(lines.join('')));
      this.#lines.push(...lines);
    });
  }

  /**
   * Begins anew with the entries after the first `count`, which a `library.json` holds by now. The journal until now
   * stays as `<path>.bak`.
   */
  cut(count: number, header: JournalHeader): Promise<void> {
    return this.#exclusively(async () => {
      const left = this.#lines.slice(count);
      await this.#rewrite(header, left, { keepPrevious: true });
      this.#header = header;
      this.#lines = left;
    });
  }

  async close(): Promise<void> {
    await this.#exclusively(() => this.#letGo());
  }

  async #appendTo(file: OpenFile, bytes: Uint8Array): Promise<void> {
    const began = performance.now();
    const quick = this.#pace.isQuick;
    if (file.length + bytes.length <= file.size) await this.#writeTo(file, bytes, quick);
    else await this.#writeWithRoom(file, bytes, quick);
    try {
      if (quick) fdatasyncSync(file.handle.fd);
      else await file.handle.datasync();
    } catch (error) {
      // After a sync that failed the system may have dropped what was written, and say so only once. What it has not
      // dropped is refused, and must not be there after a restart.
      await file.handle.truncate(file.length).catch(() => undefined);
      await this.#letGo();
      throw error;
    }
    this.#pace.took(performance.now() - began);
    file.length += bytes.length;
    file.size = Math.max(file.size, file.length);
    if (fstatSync(file.handle.fd).nlink > 0) return;
    // The file was removed, or a synchroniser put another's journal in its place.
    await this.#keepForeign();
    await this.#rewrite(this.#header, [...this.#lines, Buffer.from(bytes).toString()]);
  }

  /** Makes room for what comes next along with what is written; a disk that is nearly full has none. */
  async #writeWithRoom(file: OpenFile, bytes: Uint8Array, quick: boolean): Promise<void> {
    const withRoom = new Uint8Array(bytes.length + roomLength);
    withRoom.set(bytes);
    try {
      await this.#writeTo(file, withRoom, quick);
      file.size = file.length + withRoom.length;
    } catch (error) {
      if (this.#file === null || !isFull(error)) throw error;
      await this.#writeTo(file, bytes, quick);
    }
  }

  async #writeTo(file: OpenFile, bytes: Uint8Array, quick: boolean): Promise<void> {
    const { handle, length } = file;
    try {
      for (let done = 0; done < bytes.length;) {
        const left = bytes.length - done;
        done += quick
          ? writeSync(handle.fd, bytes, done, left, length + done)
          : (await handle.write(bytes, done, left, length + done)).bytesWritten;
      }
    } catch (error) {
      // Half a line is worth nothing, and is taken back if that is possible.
      await handle.truncate(length).then(
        () => (file.size = length),
        () => this.#letGo(),
      );
      throw error;
    }
  }

  async #rewrite(
    header: JournalHeader,
    lines: readonly string[],
    options: { readonly keepPrevious?: boolean } = {},
  ): Promise<void> {
    const bytes = Buffer.from(encodeLine(header) + lines.join(''));
    // Windows does not let a file be replaced that is open.
    await this.#letGo();
    await writeDurably(this.#path, bytes, options);
    await this.#reopen(bytes.length);
  }

  async #reopen(length: number): Promise<void> {
    const handle = await open(this.#path, 'r+');
    this.#file = { handle, length, size: (await handle.stat()).size };
  }

  /** A synchroniser put another's journal in the place of ours: it is kept under a name by which it is taken in. */
  async #keepForeign(): Promise<void> {
    const kept = `${this.#path.replace(/\.journal$/, '')}.sync-conflict-${Date.now()}.journal`;
    await renameInsistently(this.#path, kept).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }

  /** What a failed write or sync has left in the file is not known, so it is not gone on with. */
  async #letGo(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.handle.close().catch(() => undefined);
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

function isFull(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === 'ENOSPC' || errno === 'EDQUOT';
}
