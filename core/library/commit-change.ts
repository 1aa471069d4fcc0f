import { parseDot, recordKey, withDot } from './dots.ts';
import { forgetRecords } from './history/forget-records.ts';
import { joinNoteEdits } from './history/join-note-edits.ts';
import { DraftEdit } from './library-draft.ts';
import type { LibraryDraft, Rollback } from './library-draft.ts';
import { changedRegisters } from './registers.ts';
import type { ArticleRecord, Change, Dot, Patch, ReadingPosition, RecordKey, Settings } from './records.ts';

/** A change that has no dot yet. */
export interface PendingChange extends Omit<Change, 'id' | 'dot'> {
  /** Registers about which the reader has decided: what was written elsewhere is let go, also where nothing changes. */
  readonly settles?: readonly SettledRegister[];
}

export interface SettledRegister {
  readonly key: RecordKey;
  readonly register: string;
  /** What was decided for: a journal must say it where it is merged into a library that shows something else. */
  readonly value: unknown;
}

/**
 * Makes a change in a draft: its patches, the dots of what it wrote, its place in the history. Edits of one note within
 * a minute become one change of the history. How far an article is read is kept, but is no step of the history: opening
 * an article must not stand between the reader and the mark that is to be taken back. What the trash is emptied of is
 * taken out of the history too; that it was emptied stays, as a change without patches, which cannot be taken back.
 */
export function commitChange(draft: LibraryDraft, pending: PendingChange, dot: Dot): Rollback {
  const edit = new DraftEdit(draft);
  const { settles = [], ...rest } = pending;
  const change: Change = { id: dot, dot, ...rest };
  for (const patch of change.patches) commitPatch(draft, edit, patch, change);
  for (const { key, register } of settles) {
    edit.setDots(key, withDot(draft.dots[key], [register], dot));
    clearSiblings(draft, edit, key, [register]);
  }
  markSeen(edit, dot);
  if (change.kind === 'trash-empty') {
    forgetDestroyed(draft, edit, change);
    edit.record({ ...change, patches: [] }, { inPlaceOfLast: false });
  } else if (change.kind !== 'article-state') {
    const last = draft.history.at(-1);
    const joined = last === undefined ? null : joinNoteEdits(last, change);
    edit.record(joined ?? change, { inPlaceOfLast: joined !== null });
  }
  return edit.rollback;
}

/** Keeps how far an article was read; an earlier reading than the one that is there changes nothing. */
export function commitPosition(draft: LibraryDraft, article: string, position: ReadingPosition): Rollback {
  const edit = new DraftEdit(draft);
  const known = draft.positions[article];
  if (known === undefined || known.at <= position.at) edit.setPosition(article, position);
  return edit.rollback;
}

/** Changes settings. */
export function commitSettings(draft: LibraryDraft, changed: Partial<Settings>, dot: Dot): Rollback {
  const edit = new DraftEdit(draft);
  const fields = Object.keys(changed);
  edit.setSettings({ ...draft.settings, ...changed });
  edit.setDots('settings', withDot(draft.dots.settings, fields, dot));
  clearSiblings(draft, edit, 'settings', fields);
  markSeen(edit, dot);
  return edit.rollback;
}

function commitPatch(draft: LibraryDraft, edit: DraftEdit, patch: Patch, { kind, dot, at }: Change): void {
  const { table, id, before, after } = patch;
  const key = recordKey(table, id);
  edit.setRecord(table, id, after);
  if (after === null) {
    edit.setDots(key, null);
    edit.setSiblings(key, null);
    const trashed = before !== null && 'trashed' in before ? before.trashed : null;
    edit.setTombstone(key, {
      at,
      dot,
      trashed: trashed ?? at,
      ...(kind === 'trash-empty' &&
        table === 'articles' &&
        before !== null && { originals: originalsOf(before) }),
    });
  } else if (before === null) {
    edit.setDots(key, dot);
    edit.setTombstone(key, null);
  } else {
    const registers = changedRegisters(before, after);
    if (registers.length === 0) return;
    edit.setDots(key, withDot(draft.dots[key], registers, dot));
    clearSiblings(draft, edit, key, registers);
  }
}

function originalsOf({ revisions }: ArticleRecord): readonly string[] {
  return [...new Set(revisions.map(({ original }) => original))];
}

function forgetDestroyed(draft: LibraryDraft, edit: DraftEdit, { patches }: Change): void {
  edit.setHistory([
    ...forgetRecords(draft.history, new Set(patches.map(({ table, id }) => recordKey(table, id)))),
  ]);
  for (const { table, id } of patches) if (table === 'articles') edit.setPosition(id, null);
}

/** Who writes a register has seen what stood there, and decides. */
function clearSiblings(
  draft: LibraryDraft,
  edit: DraftEdit,
  key: RecordKey,
  registers: readonly string[],
): void {
  const known = draft.siblings[key];
  if (known === undefined) return;
  const left = Object.entries(known).filter(([register]) => !registers.includes(register));
  edit.setSiblings(key, left.length === 0 ? null : Object.fromEntries(left));
}

function markSeen(edit: DraftEdit, dot: Dot): void {
  const { replica, counter } = parseDot(dot);
  edit.see(replica, counter);
}
