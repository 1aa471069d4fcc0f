import * as v from 'valibot';
import {
  articleSchema,
  collectionSchema,
  dotPattern,
  highlightSchema,
  journalEntrySchema,
  librarySchema,
  positionSchema,
  recordDotsSchema,
  recordKeySchema,
  settingsSchema,
  writeSchema,
} from './record-schemas.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { LibraryFile, Patch, ReadingPosition, Settings } from './records.ts';
import { isSoundHighlight, isTime } from './sound-highlight.ts';

/** Data that is not what it should be. The message names the place of the fault and what was expected there. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  readonly code = 'format';
  /** Where, from the root: `highlights.h1.target.position`. */
  readonly path: string;

  constructor(path: string, why: string) {
    super(path === '' ? why : `${path}: ${why}`);
    this.path = path;
  }
}

/**
 * Checks that a value is a library of the current schema version, and answers that same value. Fields that are not
 * known are kept. Throws `FormatError` at the first fault.
 */
export function parseLibrary(value: unknown): LibraryFile {
  check(librarySchema, value, '');
  const file = value as Record<string, unknown>;
  checkTable(articleSchema, file.articles, 'articles');
  checkTable(highlightSchema, file.highlights, 'highlights');
  checkTable(collectionSchema, file.collections, 'collections');
  for (const [id, position] of Object.entries(objectAt(file.positions, 'positions'))) {
    check(positionSchema, position, `positions.${id}`);
  }
  for (const [key, dots] of Object.entries(objectAt(file.dots, 'dots'))) {
    // Most are one dot; a library may hold 100,000 of them.
    if (typeof dots === 'string' && dotPattern.test(dots)) continue;
    check(recordKeySchema, key, 'dots');
    check(recordDotsSchema, dots, `dots.${key}`);
  }
  return value as LibraryFile;
}

/** Checks what is about to be written, so that nothing is written that could not be read. Throws `FormatError`. */
export function parsePatches(patches: readonly Patch[]): readonly Patch[] {
  for (const patch of patches) {
    // Going through a schema costs a good part of a change; most are of these two kinds.
    const isSound = isTouched(patch) || (patch.table === 'highlights' && isSoundHighlight(patch.after));
    if (!isSound) check(writeSchema, patch, `${patch.table}.${patch.id}`);
    if (patch.after !== null) checkKey(patch.id, patch.after.id, patch.table);
  }
  return patches;
}

/** Checks that a value is an entry of the journal, and answers that same value. Throws `FormatError`. */
export function parseJournalEntry(value: unknown): JournalEntry {
  check(journalEntrySchema, value, '');
  return value as JournalEntry;
}

/** Checks a reading position. Throws `FormatError`. */
export function parsePosition(value: unknown): ReadingPosition {
  check(positionSchema, value, 'position');
  return value as ReadingPosition;
}

/** Checks whole settings. Throws `FormatError`. */
export function parseSettings(value: unknown): Settings {
  check(settingsSchema, value, 'settings');
  return value as Settings;
}

/** Whether a record that was sound has another time of its last change, and nothing else. */
function isTouched({ before, after }: Patch): boolean {
  if (before === null || after === null) return false;
  const [old, now] = [before, after] as unknown as readonly [Fields, Fields];
  const keys = Object.keys(now);
  return (
    keys.length === Object.keys(old).length &&
    keys.every((key) => (key === 'modified' ? isTime(now[key]) : now[key] === old[key]))
  );
}

type Fields = Readonly<Record<string, unknown>>;

function checkTable(schema: v.GenericSchema, table: unknown, name: string): void {
  const records = objectAt(table, name) as Readonly<Record<string, unknown>>;
  // The keys alone: pairs of 100,000 keys and records would be made only to be thrown away.
  for (const key of Object.keys(records)) {
    const record = records[key];
    if (schema !== highlightSchema || !isSoundHighlight(record)) check(schema, record, `${name}.${key}`);
    checkKey(key, (record as { id: string }).id, name);
  }
}

function checkKey(key: string, id: string, table: string): void {
  if (key !== id)
    throw new FormatError(`${table}.${key}.id`, `Expected the record's own key but received “${id}”`);
}

function objectAt(value: unknown, path: string): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new FormatError(path, 'Expected an object');
}

function check(schema: v.GenericSchema, value: unknown, path: string): void {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return;
  const [issue] = result.issues;
  const inner = v.getDotPath(issue);
  throw new FormatError(
    [path, inner].filter((part) => part !== '' && part !== null).join('.'),
    issue.message,
  );
}
