import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Patch } from '../../../core/library/records.ts';

/** How many of the articles that came in, or came to a new revision, have no text in the library's folder yet. */
export async function countMissingTexts(folder: string, patches: readonly Patch[]): Promise<number> {
  let missing = 0;
  for (const { table, id, before, after } of patches) {
    if (table !== 'articles' || after === null) continue;
    const revision = after.revisions.at(-1)?.revision ?? 1;
    if (before?.revisions.length === after.revisions.length) continue;
    const isThere = await access(join(folder, 'articles', id, `${revision}.json`)).then(
      () => true,
      () => false,
    );
    if (!isThere) missing += 1;
  }
  return missing;
}
