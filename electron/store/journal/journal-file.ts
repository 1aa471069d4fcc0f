import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { JournalEntry } from '../../../core/library/journal-entry.ts';
import { isMissing } from '../disk-error.ts';
import { renameInsistently, writeDurably } from '../durable-file.ts';
import type { JournalHeader } from './journal-header.ts';
import { encodeLine } from './journal-line.ts';

/** Where the journal stands: the file under our hand, and how much of it is known to be on the disk. */
interface OpenFile {
  readonly handle: FileHandle;
  readonly ino: bigint;
  length: number;
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

  /** Goes on with the file that is there, which must hold exactly what the constructor was told. */
  async resume(): Promise<void> {
    await this.#exclusively(() => this.#reopen());
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
    await this.#writeTo(file, bytes);
    // Asked at the same time as the sync, since it costs nothing so.
    const [place] = await Promise.all([this.#inodeOfPath(), file.handle.datasync()]).catch(
      async (error: unknown) => {
        // After a sync that failed the system may have dropped what was written, and say so only once.
        await this.#letGo();
        throw error;
      },
    );
    file.length += bytes.length;
    if (place === file.ino) return;
    // The file was removed, or a synchroniser put another's journal in its place.
    if (place !== null) await this.#keepForeign();
    await this.#rewrite(this.#header, [...this.#lines, Buffer.from(bytes).toString()]);
  }

  async #writeTo({ handle, length }: OpenFile, bytes: Uint8Array): Promise<void> {
    try {
      await writeAll(handle, bytes, length);
    } catch (error) {
      // Half a line is worth nothing, and is taken back if that is possible.
      await handle.truncate(length).catch(() => this.#letGo());
      throw error;
    }
  }

  async #inodeOfPath(): Promise<bigint | null> {
    try {
      return (await stat(this.#path, { bigint: true })).ino;
    } catch (error) {
      if (isMissing(error)) return null;
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
    await this.#reopen();
  }

  async #reopen(): Promise<void> {
    const handle = await open(this.#path, 'r+');
    const { ino, size } = await handle.stat({ bigint: true });
    this.#file = { handle, ino, length: Number(size) };
  }

  /** A synchroniser put another's journal in the place of ours: it is kept under a name by which it is taken in. */
  async #keepForeign(): Promise<void> {
    await renameInsistently(
      this.#path,
      `${this.#path.replace(/\.journal$/, '')}.sync-conflict-${Date.now()}.journal`,
    );
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

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
