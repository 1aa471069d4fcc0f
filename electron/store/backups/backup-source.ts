import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryFile } from '../../../core/library/records.ts';
import { isMissing } from '../disk-error.ts';
import { libraryText } from '../library-text.ts';

/** What is copied: a library in memory, or the file at a path. */
export type BackupSource = LibraryFile | string;

/** Content that stays as it is while it is copied, whatever happens to the file it came from. */
export interface HeldContent {
  readonly bytes: number;
  /** All of it in pieces of about a megabyte. May be gone through more than once. */
  pieces(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

const pieceSize = 1 << 20;

/**
 * Holds what is to be copied, `library.json` in the folder unless said otherwise; `null` when there is no such file.
 * A file is held open: `library.json` is only ever replaced and never written into, so what was opened stays whole.
 */
export async function holdSource(
  folder: string,
  source: BackupSource | undefined,
): Promise<HeldContent | null> {
  if (typeof source === 'object') return heldText(libraryText(source));
  return holdFile(source ?? join(folder, 'library.json'));
}

/** Holds a file open; `null` when there is none. Rejects with the system's error. */
export async function holdFile(path: string): Promise<HeldContent | null> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    return { bytes: size, pieces: () => piecesOf(file), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Whether two contents are the same, byte for byte. */
export async function sameContent(a: HeldContent, b: HeldContent): Promise<boolean> {
  if (a.bytes !== b.bytes) return false;
  const others = b.pieces()[Symbol.asyncIterator]();
  for await (const piece of a.pieces()) {
    const other = await others.next();
    if (other.done === true || Buffer.compare(piece, other.value) !== 0) return false;
  }
  return true;
}

function heldText(text: string): HeldContent {
  const bytes = Buffer.from(text);
  return {
    bytes: bytes.length,
    async *pieces() {
      for (let at = 0; at < bytes.length; at += pieceSize)
        yield await Promise.resolve(bytes.subarray(at, at + pieceSize));
    },
    close: () => Promise.resolve(),
  };
}

async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(pieceSize), 0, pieceSize, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}
