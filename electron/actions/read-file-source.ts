import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { ImportError } from '../import/imported-article.ts';
import { sizeLimit } from '../import/size-limit.ts';
import type { LocatedSource } from './import-candidates.ts';
import { systemPath } from './system-path.ts';

/** So much is asked for at once of a file that does not say how long it is. In bytes. */
const pieceBytes = 64 * 1024;

/**
 * Reads a file to import, whole and as it was at one moment. Throws `ImportError` for what is no file, cannot be read,
 * is larger than is read, or changes meanwhile.
 */
export async function readFileSource(path: string): Promise<LocatedSource> {
  try {
    const place = await systemPath(path);
    // Asked before it is opened: to open a device may do something already.
    if (!(await stat(place)).isFile()) throw noFile();
    // Without O_NONBLOCK, a pipe that has come instead, and files of the kernel, would wait for somebody to write.
    const file = await open(place, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return {
        bytes: await readWhole(file, sizeLimit(basename(path))),
        name: basename(path),
        folder: dirname(path),
      };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw readingError(error);
  }
}

async function readWhole(file: FileHandle, limit: number): Promise<Uint8Array> {
  const before = await file.stat();
  if (!before.isFile()) throw noFile();
  if (before.size > limit) throw tooLarge(before.size, limit);
  const parts: Buffer[] = [];
  let length = 0;
  for (;;) {
    // The first piece holds all of a file and one byte more, which tells that it has ended.
    const piece = Buffer.allocUnsafe(Math.max(pieceBytes, before.size - length + 1));
    const { bytesRead } = await file.read(piece, 0, piece.length, null);
    if (bytesRead === 0) break;
    parts.push(piece.subarray(0, bytesRead));
    length += bytesRead;
    if (length > limit) throw tooLarge(length, limit);
  }
  const after = await file.stat();
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
    throw new ImportError(
      'unreadable',
      'It is being written by another program. Nothing was imported; try again when it is whole.',
    );
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

function noFile(): ImportError {
  return new ImportError('unreadable', 'This is not a file. Nothing was imported.');
}

function tooLarge(size: number, limit: number): ImportError {
  const [has, most] = [size, limit].map((bytes) => Math.ceil(bytes / 1024 / 1024));
  return new ImportError(
    'too-large',
    `The file has ${has} MB, and ${most} MB is the limit. Nothing was imported.`,
  );
}

/** Why a file or folder cannot be read, as an `ImportError` where the system says it. */
export function readingError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (error instanceof ImportError || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ERR_INVALID_ARG_VALUE': // A name with a NUL in it.
      return new ImportError('not-found', 'There is no such file. Nothing was imported.', { cause: error });
    case 'EACCES':
    case 'EPERM':
      return new ImportError('unreadable', 'You are not allowed to read it. Nothing was imported.', {
        cause: error,
      });
    default:
      if (typeof error.code !== 'string' || !/^E[A-Z0-9]+$/u.test(error.code)) return error;
      return new ImportError('unreadable', `It cannot be read (${error.code}). Nothing was imported.`, {
        cause: error,
      });
  }
}
