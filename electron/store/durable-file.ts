import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errnoOf, isMissing } from './disk-error.ts';

/** Temporary files begin and end so; nothing else in the library does. */
const leftover = /^\.postil-.*\.tmp$/;

/** How often a rename is tried while a virus scanner or an indexer of Windows holds the file, and the waits between. */
const renameWaits = [10, 20, 50, 100, 200, 400, 800];

let written = 0;

/**
 * Replaces a file so that after a power cut either the old or the new content is there, whole; when this resolves, the
 * new one is. With `keepPrevious` the old content stays under `<path>.bak`, and at no moment is `path` absent.
 * Of data in parts, the parts are made as they are written. Rejects with the system's error and leaves the file as it was; only when the folder cannot be synced, the very last
 * step, the new content may be there already.
 */
export async function writeDurably(
  path: string,
  data: string | Uint8Array | Iterable<string>,
  { keepPrevious = false }: { readonly keepPrevious?: boolean } = {},
): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    if (keepPrevious) await keepAsBackup(path);
    await renameInsistently(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Makes a folder and what is missing above it, durably. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let folder = path; folder.length >= first.length; folder = dirname(folder))
    await syncFolder(dirname(folder));
}

/** Makes the names in a folder durable, which syncing a file does not. Windows neither needs nor allows it. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Removes what writes that were cut short left in a folder, and below it when `recursive`. */
export async function removeLeftovers(
  folder: string,
  { recursive }: { readonly recursive: boolean },
): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive })) {
    if (entry.isFile() && leftover.test(entry.name))
      await rm(join(entry.parentPath, entry.name), { force: true });
  }
}

/** A name for a file beside `path` that no other write uses. */
export function temporaryBeside(path: string): string {
  written += 1;
  return join(dirname(path), `.postil-${basename(path)}-${process.pid}-${written}.tmp`);
}

/** Rename that waits for whoever holds the file for a moment, as happens on Windows. */
export async function renameInsistently(from: string, to: string): Promise<void> {
  for (const wait of renameWaits) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const errno = errnoOf(error);
      const mayPass =
        errno === 'EBUSY' ||
        (errno !== null && process.platform === 'win32' && /^E(PERM|ACCES)$/.test(errno));
      if (!mayPass) throw error;
    }
    await pause(wait);
  }
  await rename(from, to);
}

async function keepAsBackup(path: string): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    await linkOrCopy(path, temporary);
    await renameInsistently(temporary, `${path}.bak`);
  } catch (error) {
    if (!isMissing(error)) throw error;
  } finally {
    // Renaming one name of a file to another of its names does nothing, and leaves both.
    await rm(temporary, { force: true });
  }
}

/** A second name for the file, or a durable copy where the file system has no hard links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (isMissing(error)) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
    const copy = await open(to, 'r+');
    try {
      await copy.sync();
    } finally {
      await copy.close();
    }
  }
}
