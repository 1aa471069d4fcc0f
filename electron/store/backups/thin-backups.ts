import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../disk-error.ts';
import { holdFile } from './held-file.ts';
import { chooseRemovals } from './choose-removals.ts';
import { backupsFolder, namedBackups } from './list-backups.ts';
import { RecordCounter } from './record-counter.ts';

/**
 * Removes the backups that have had their time. One that is not whole stays: what is in it may be wanted by a person.
 * What the disk refuses to remove is tried again after the next backup.
 */
export async function thinBackups(folder: string, now: Date): Promise<void> {
  for (const name of chooseRemovals(await namedBackups(folder), now)) {
    const path = join(backupsFolder(folder), name);
    try {
      if (await isWhole(path)) await rm(path, { force: true });
    } catch (error) {
      // The backup that was asked for is made, and a refusal here takes nothing from it.
      if (errnoOf(error) === null) throw error;
    }
  }
}

async function isWhole(path: string): Promise<boolean> {
  const held = await holdFile(path);
  if (held === null) return false;
  try {
    const counter = new RecordCounter();
    for await (const piece of held.pieces()) counter.feed(piece);
    return counter.counts !== null;
  } finally {
    await held.close();
  }
}
