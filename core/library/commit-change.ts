import { parseDot, recordKey, withDot } from './dots.ts';
import { recordChange } from './history/record-change.ts';
import { isLaterPosition } from './later-position.ts';
import { DraftEdit } from './library-draft.ts';
import type { LibraryDraft, Rollback } from './library-draft.ts';
import { changedRegisters } from './registers.ts';
import { tombstoneOf } from './tombstone.ts';
import type { Change, Dot, Patch, ReadingPosition, RecordKey, Settings } from './records.ts';

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
 * Makes a change in a draft: its patches, the dots of what it wrote, its place in the history (see `recordChange`). Who
 * empties the trash of an article forgets how far it was read.
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
  recordChange(draft, edit, change);
  return edit.rollback;
}

/** Keeps how far an article was read; an earlier reading than the one that is there changes nothing. */
export function commitPosition(draft: LibraryDraft, article: string, position: ReadingPosition): Rollback {
  const edit = new DraftEdit(draft);
  const known = draft.positions[article];
  if (known === undefined || isLaterPosition(position, known)) edit.setPosition(article, position);
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

function commitPatch(draft: LibraryDraft, edit: DraftEdit, patch: Patch, change: Change): void {
  const { table, id, before, after } = patch;
  const { dot } = change;
  const key = recordKey(table, id);
  edit.setRecord(table, id, after);
  if (after === null) {
    edit.setDots(key, null);
    edit.setSiblings(key, null);
    edit.setTombstone(key, tombstoneOf(before, change));
    if (table === 'articles' && change.kind === 'trash-empty') edit.setPosition(id, null);
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
