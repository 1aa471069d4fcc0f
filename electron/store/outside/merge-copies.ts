import type { LibraryDraft } from '../../../core/library/library-draft.ts';
import { draftOf } from '../../../core/library/library-draft.ts';
import { conflictKeys } from '../../../core/library/merge/conflicts.ts';
import { countTaken } from '../../../core/library/merge/count-taken.ts';
import type { Taken } from '../../../core/library/merge/count-taken.ts';
import { mergeJournal } from '../../../core/library/merge/merge-journal.ts';
import { mergeLibraries } from '../../../core/library/merge/merge-libraries.ts';
import type { LibraryFile, Patch, TableName } from '../../../core/library/records.ts';
import type { Copy } from './find-copies.ts';

/** What came of taking in what other places wrote. */
export interface TakenOver {
  readonly patches: readonly Patch[];
  readonly taken: Taken;
  /** How many registers the reader has to decide about anew. */
  readonly conflicts: number;
  /** Copies of which all is in the library now. A journal that goes on from a library that is not here yet is not. */
  readonly merged: readonly Copy[];
}

const tables: readonly TableName[] = ['articles', 'highlights', 'collections'];

/** Merges copies into a library in memory: libraries first, then journals, which go on from them. */
export function mergeCopies(draft: LibraryDraft, copies: readonly Copy[]): TakenOver {
  const before = draftOf(draft);
  const merged: Copy[] = [];
  const byKind = copies.toSorted((a, b) => Number(isJournal(a)) - Number(isJournal(b)));
  for (const copy of byKind) if (mergeCopy(draft, copy)) merged.push(copy);
  const patches = tables.flatMap((table) => differences(table, before, draft));
  const known = conflictKeys(before);
  const conflicts = [...conflictKeys(draft)].filter((key) => !known.has(key)).length;
  return { patches, taken: countTaken(patches), conflicts, merged };
}

/** Makes a library in memory that which it became by a merge: its tables change in place. */
export function becomeMerged(draft: LibraryDraft, merged: LibraryFile): void {
  for (const name of [...tables, 'positions', 'seen', 'dots', 'siblings', 'tombstones'] as const)
    if (draft[name] !== merged[name]) becomeTable(draft[name], merged[name]);
  draft.settings = merged.settings;
  draft.history = [...merged.history];
}

/** Whether all of the copy is in the library now. */
function mergeCopy(draft: LibraryDraft, { content }: Copy): boolean {
  if (content.kind === 'library') becomeMerged(draft, mergeLibraries(draft, content.library).library);
  return content.kind !== 'journal' || !mergeJournal(draft, content, { untilGap: true }).gap;
}

type Table = Record<string, unknown>;

function becomeTable(table: Table, merged: Readonly<Table>): void {
  for (const key of Object.keys(table)) if (!Object.hasOwn(merged, key)) Reflect.deleteProperty(table, key);
  for (const [key, value] of Object.entries(merged)) if (table[key] !== value) table[key] = value;
}

function differences(table: TableName, before: LibraryFile, now: LibraryFile): readonly Patch[] {
  const old = before[table] as Readonly<Record<string, object>>;
  const present = now[table] as Readonly<Record<string, object>>;
  const ids = Object.keys(present).filter((id) => old[id] !== present[id]);
  for (const id of Object.keys(old)) if (!Object.hasOwn(present, id)) ids.push(id);
  return ids.map(
    (id) => ({ table, id, before: old[id] ?? null, after: present[id] ?? null }) as unknown as Patch,
  );
}

function isJournal({ content }: Copy): boolean {
  return content.kind === 'journal';
}
