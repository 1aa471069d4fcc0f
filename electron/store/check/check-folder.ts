import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listBackups } from '../backups/list-backups.ts';
import { readBackup } from '../backups/read-backup.ts';
import { errnoOf, isMissing } from '../disk-error.ts';
import { writeDurably } from '../durable-file.ts';
import { decodeLines } from '../journal/journal-line.ts';
import { readJournal } from '../journal/read-journal.ts';
import { journalName, libraryName } from '../library-adapter.ts';
import { StoreError } from '../library-store.ts';
import { libraryText } from '../library-text.ts';
import { processState } from '../process-identity.ts';
import { readLibraryFile } from '../read-library-file.ts';
import type { CheckContext } from './check-context.ts';
import { asideName, isSetAside, setAside } from './set-aside.ts';

/** Checks the library's own files: the library and the one before it, the journals, the backups, and what is left over. */
export async function checkFolder(context: CheckContext): Promise<void> {
  // The one before first: while the library is mended, it is what there is to fall back on.
  await checkPrevious(context);
  await checkLibraryFile(context);
  for (const name of [journalName, `${journalName}.bak`]) await checkJournal(context, name);
  await checkBackups(context);
  await checkCopies(context);
  await checkLeftovers(context);
}

/** What is in memory was read from the file and the journal; the file may have been damaged since. */
async function checkLibraryFile(context: CheckContext): Promise<void> {
  const fault = await faultOf(context, context.path(libraryName));
  if (fault === null) return;
  if (context.repairs) {
    await setAsideIfThere(context, context.path(libraryName));
    await context.store.mend();
  }
  context.report(libraryName, `${libraryName} ${fault}.`, context.repairs);
}

/** The library before it was last written whole; where none was written yet there is none. */
async function checkPrevious(context: CheckContext): Promise<void> {
  const name = `${libraryName}.bak`;
  const fault = await faultOf(context, context.path(name));
  if (fault === null || fault === 'is missing') return;
  if (context.repairs) {
    await setAside(context.path(name), 'damaged', context.now());
    await writeDurably(context.path(name), libraryText(context.store.current));
  }
  context.report(name, `${name} ${fault}.`, context.repairs);
}

/** What cannot be read of it, the opening of the library for change keeps beside it. */
async function checkJournal(context: CheckContext, name: string): Promise<void> {
  const path = context.path(name);
  try {
    const bytes = await readFile(path);
    const { damagedLines, entries } = await readJournal(path);
    context.checked += entries.length;
    // Half a line at the end was never acknowledged, and another program may be about to write the other half.
    const torn = decodeLines(bytes).filter(
      (line) => line.status === 'torn' && line.bytes.some((byte) => byte !== 0),
    );
    const damaged = damagedLines - torn.length;
    if (damaged === 0) return;
    const lines = damaged === 1 ? 'One entry' : `${damaged} entries`;
    if (context.repairs) await replaceJournals(context, path, bytes);
    context.report(name, `${lines} of ${name} cannot be read.`, context.repairs);
  } catch (error) {
    if (isMissing(error)) return;
    if (error instanceof StoreError) context.report(name, error.message);
    else context.report(name, `${name} cannot be read: the disk answered ${errnoOrThrow(error)}.`);
  }
}

/** Keeps a copy of a damaged journal, and writes the library whole from memory until both journals are new. */
async function replaceJournals(context: CheckContext, path: string, bytes: Uint8Array): Promise<void> {
  // The journal itself must stay in its place until the library holds all that is in it.
  await writeDurably(asideName(path, 'damaged', context.now()), bytes);
  await context.store.mend();
  await context.store.mend();
}

async function checkBackups(context: CheckContext): Promise<void> {
  for (const { name, reason, fault } of await listBackups(context.store.folder)) {
    context.checked += 1;
    const item = `backups/${name}`;
    if (reason === null) {
      if (fault !== null && !isSetAside(name)) context.mention(item, `This file ${fault}. It is kept.`);
      continue;
    }
    const what = fault === null ? await backupFault(context, name) : `This backup ${fault}.`;
    if (what === null) continue;
    // Under another name it takes no good one's place, and is kept for whoever wants to look into it.
    if (context.repairs) await setAside(context.path('backups', name), 'damaged', context.now());
    context.report(item, what, context.repairs);
  }
}

async function backupFault({ store }: CheckContext, name: string): Promise<string | null> {
  try {
    await readBackup(store.folder, name);
    return null;
  } catch (error) {
    if (error instanceof StoreError) return error.code === 'unknown-backup' ? null : error.message;
    throw error;
  }
}

const ownNames: ReadonlySet<string> = new Set(
  [libraryName, journalName].flatMap((name) => [name, `${name}.bak`]),
);

/** Copies from other places that wait to be taken in. */
async function checkCopies(context: CheckContext): Promise<void> {
  for (const name of await readdir(context.store.folder)) {
    if (!/^library.*\.(?:json|journal)$/.test(name) || ownNames.has(name)) continue;
    context.mention(
      name,
      'This is a copy of the library from another place that was not taken in. It is kept.',
    );
  }
}

/** Writes that were cut short, by processes that are gone. What they were to hold was never acknowledged. */
async function checkLeftovers(context: CheckContext): Promise<void> {
  const entries = await readdir(context.store.folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const [, pid] = /^\.postil-.*-(\d+)-\d+\.tmp$/.exec(entry.name) ?? [];
    if (!entry.isFile() || pid === undefined || (await processState(Number(pid))).running) continue;
    const path = join(entry.parentPath, entry.name);
    if (context.repairs) await rm(path, { force: true });
    const item = path.slice(context.store.folder.length + 1);
    context.report(item, 'This is left of a write that was cut short.', context.repairs);
  }
}

/** What is wrong with a file that holds the library, in words that follow its name; `null` when nothing is. */
async function faultOf(context: CheckContext, path: string): Promise<string | null> {
  try {
    const found = await readLibraryFile(path);
    context.checked += found.status === 'missing' ? 0 : 1;
    if (found.status === 'sound') return null;
    return found.status === 'missing' ? 'is missing' : `cannot be read (${found.why})`;
  } catch (error) {
    if (error instanceof StoreError) return 'was written by a newer version of the program';
    return `cannot be read (the disk answered ${errnoOrThrow(error)})`;
  }
}

async function setAsideIfThere(context: CheckContext, path: string): Promise<void> {
  const isThere = await stat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
  if (isThere) await setAside(path, 'damaged', context.now());
}

function errnoOrThrow(error: unknown): string {
  const errno = errnoOf(error);
  if (errno === null) throw error;
  return errno;
}
