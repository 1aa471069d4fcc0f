import { open, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Holder, ReadLock } from './lock-holder.ts';
import type { LockMedium } from './lock-medium.ts';
import { processState, systemIdentity } from './process-identity.ts';
import type { SystemIdentity } from './process-identity.ts';

/** A lock that its holder keeps alive and that is older than this, in milliseconds, has lost its holder. */
const lifetime = 90_000;

/**
 * Whether a lock file still keeps others out. In this order:
 *
 * 1. **A copy** does not count. The lock names the inode that it was made as; a file of another inode was made by
 *    whoever copied the folder: a synchroniser, a backup, the user. (Where inodes do not last, 2 to 5 decide alone.)
 * 2. **A process that can be seen from here** (same run of the same system, same numbering of processes; where the
 *    system does not tell, the same name of the machine) decides by itself: it runs and is the same process, or the
 *    lock counts for nothing at once.
 * 3. **Another system on a medium that is in one machine at a time**, as a stick or this very disk before a restart or
 *    under an earlier name: that system has not got the medium any more, so the lock counts for nothing.
 * 4. **Another system that keeps its lock alive**, as each does on a network share: counts while the file is younger
 *    than 90 seconds by the clock of its own file system; its holder writes it every 20.
 * 5. **Another system that does not**, since the medium is in its own machine and only shown to this one (a shared
 *    folder of its host, an exported disk): counts, since nothing can be known of it from here.
 */
export async function lockCounts(path: string, lock: ReadLock, medium: LockMedium): Promise<boolean> {
  const { holder, madeAs, inode, written } = lock;
  if (medium.lastingInodes && madeAs !== null && madeAs !== inode) return false;
  const here = await systemIdentity();
  if (isSameSystem(holder, here) && holder.processes === here.processes) return isHolding(holder);
  if (medium.oneMachine && !isSameSystem(holder, here)) return false;
  return !holder.keptAlive || (await timeAt(dirname(path))) - written <= lifetime;
}

function isSameSystem(holder: Holder, here: SystemIdentity): boolean {
  return holder.boot === null || here.boot === null ? holder.host === here.host : holder.boot === here.boot;
}

async function isHolding({ pid, started }: Holder): Promise<boolean> {
  const { running, start } = await processState(pid);
  return running && (start === null || started === null || start === started);
}

/** What the clock of a folder's file system says, which may be another machine's. */
async function timeAt(folder: string): Promise<number> {
  const path = join(folder, `.postil-lock-${randomUUID()}.tmp`);
  const file = await open(path, 'wx');
  try {
    await file.write('\n');
    await file.sync();
    return (await file.stat()).mtimeMs;
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}
