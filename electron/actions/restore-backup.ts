import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareTables } from '../../core/library/compare-tables.ts';
import type { LibraryDifference } from '../../core/library/compare-tables.ts';
import { recordIn } from '../../core/library/find-record.ts';
import type { ArticleRecord, LibraryFile, Tables } from '../../core/library/records.ts';
import { restoreTables } from '../../core/library/restore-operations.ts';
import type { RestoreOutcome, RestoreWay } from '../../core/library/restore-operations.ts';
import { makeBackup } from '../store/backups/make-backup.ts';
import { readBackup } from '../store/backups/read-backup.ts';
import { isMissing } from '../store/disk-error.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { ActionError } from './action-error.ts';

/** An article that a backup has and that cannot come back, since neither its text nor its original is there. */
export type LostArticle = Pick<ArticleRecord, 'id' | 'title'>;

/** How a library differs from a backup. */
export interface ComparedBackup {
  /** Between the library as it is now and what of the backup can be restored. */
  readonly differences: LibraryDifference;
  /** What of the backup can be restored. */
  readonly then: Tables;
  readonly leftOut: readonly LostArticle[];
}

/** What restoring a backup did. */
export interface RestoredBackup extends RestoreOutcome {
  /** With their highlights. */
  readonly leftOut: readonly LostArticle[];
  /** Name of the backup of the state before; `null` when the newest one was of that state already. */
  readonly kept: string | null;
}

/**
 * What a backup holds that the library does not, and the other way round. Throws `StoreError` when there is no such
 * backup or it cannot be read, `ActionError` with `other-library` when it is not of this library.
 */
export async function compareBackup(store: LibraryStore, name: string): Promise<ComparedBackup> {
  const { then, leftOut } = await restorable(store, name);
  return { differences: compareTables(store.current, then), then, leftOut };
}

/**
 * Takes the library back to a backup, or brings back from it what is missing, in one change that can be undone. The
 * state before becomes a backup first. Articles whose files were destroyed since are left out. Throws as
 * `compareBackup` does, and `StoreError` when the disk refuses; nothing is changed then.
 */
export async function restoreBackup(
  store: LibraryStore,
  name: string,
  how: RestoreWay,
  now = new Date(),
): Promise<RestoredBackup> {
  const { then, leftOut } = await restorable(store, name);
  const kept = await makeBackup({ folder: store.folder, reason: 'restore', now, source: store.current });
  const outcome = await store.change(restoreTables(then, how));
  return { ...outcome, leftOut, kept: kept?.name ?? null };
}

async function restorable(
  store: LibraryStore,
  name: string,
): Promise<{ readonly then: Tables; readonly leftOut: readonly LostArticle[] }> {
  const { library } = await readBackup(store.folder, name);
  if (library.id !== store.current.id) {
    const message = `The backup ${name} is of another library. Nothing was changed.`;
    throw new ActionError('other-library', message);
  }
  return withoutLost(store, library);
}

/** The tables of a backup without the articles whose files are gone, and without their highlights. */
async function withoutLost(
  store: LibraryStore,
  { articles, highlights, collections }: LibraryFile,
): Promise<{ readonly then: Tables; readonly leftOut: readonly LostArticle[] }> {
  const leftOut: LostArticle[] = [];
  for (const article of Object.values(articles)) {
    if (recordIn(store.current.articles, article.id) !== null || (await hasFiles(store, article))) continue;
    leftOut.push({ id: article.id, title: article.title });
  }
  if (leftOut.length === 0) return { then: { articles, highlights, collections }, leftOut };
  const lost = new Set(leftOut.map(({ id }) => id));
  const then = {
    articles: Object.fromEntries(Object.entries(articles).filter(([id]) => !lost.has(id))),
    highlights: Object.fromEntries(
      Object.entries(highlights).filter(([, { article }]) => !lost.has(article)),
    ),
    collections,
  };
  return { then, leftOut };
}

/** Whether the text of any revision is there, or could be read again from its original. */
async function hasFiles({ folder }: LibraryStore, { id, revisions }: ArticleRecord): Promise<boolean> {
  for (const { revision, original } of revisions) {
    if (await isThere(join(folder, 'articles', id, `${revision}.json`))) return true;
    if (await isThere(join(folder, 'originals', original))) return true;
  }
  return false;
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
