import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { isMissing } from '../disk-error.ts';

/** A file that stays as it was when it was opened, whatever takes its name meanwhile. */
export interface HeldFile {
  readonly bytes: number;
  /** All of it in pieces of a megabyte. May be gone through more than once. */
  pieces(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

const pieceSize = 1 << 20;

/**
 * Holds a file open; `null` when there is none. The library's files are only ever replaced and never written into, so
 * what was opened stays whole. Rejects with the system's error.
 */
export async function holdFile(path: string): Promise<HeldFile | null> {
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

/** Whether a file holds the same, byte for byte; not when there is none. Rejects with the system's error. */
export async function holdsSame(held: HeldFile, path: string): Promise<boolean> {
  const other = await holdFile(path);
  if (other === null) return false;
  try {
    if (held.bytes !== other.bytes) return false;
    const pieces = other.pieces()[Symbol.asyncIterator]();
    for await (const piece of held.pieces()) {
      const next = await pieces.next();
      if (next.done === true || Buffer.compare(piece, next.value) !== 0) return false;
    }
    return true;
  } finally {
    await other.close();
  }
}

async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(pieceSize), 0, pieceSize, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}
