import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import * as v from 'valibot';
import type { LibraryFile, VersionVector } from '../../../core/library/records.ts';
import { isMissing } from '../disk-error.ts';

export const journalFormat = 'postil-journal';
export const journalVersion = 1;

/**
 * Tells one file apart from a copy of it and from what it was before: each as a decimal string, since they may pass
 * what a number holds.
 */
export interface FileIdentity {
  readonly ino: string;
  readonly size: string;
  /** Nanoseconds since 1970. */
  readonly mtime: string;
}

/** The first line of a journal. */
export interface JournalHeader {
  readonly format: typeof journalFormat;
  readonly version: typeof journalVersion;
  /** Id of the library. */
  readonly library: string;
  /** The replica in whose name this journal's changes are made. */
  readonly replica: string;
  /** The `library.json` that this journal goes on from. */
  readonly base: FileIdentity | null;
  /** What that library had seen. */
  readonly seen: VersionVector;
}

const digits = v.pipe(v.string(), v.regex(/^\d+$/));
const headerSchema = v.object({
  format: v.literal(journalFormat),
  version: v.number(),
  library: v.string(),
  replica: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,16}$/)),
  base: v.nullable(v.object({ ino: digits, size: digits, mtime: digits })),
  seen: v.record(v.string(), v.number()),
});

/** The header in a line's value; `null` when it is none. Its version may be one that is not known here. */
export function parseHeader(value: unknown): (Omit<JournalHeader, 'version'> & { version: number }) | null {
  const result = v.safeParse(headerSchema, value);
  return result.success ? result.output : null;
}

/** `null` when there is no such file. */
export async function identityOf(path: string): Promise<FileIdentity | null> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return { ino: String(ino), size: String(size), mtime: String(mtimeNs) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export function isSameFile(a: FileIdentity | null, b: FileIdentity | null): boolean {
  return a !== null && b !== null && a.ino === b.ino && a.size === b.size && a.mtime === b.mtime;
}

/** A name for a replica that no other has: 12 hexadecimal digits. */
function newReplica(): string {
  return randomBytes(6).toString('hex');
}

/** The header of a journal that goes on from a library as it stands in a file, in the name of a new replica. */
export function newHeader(
  { id, seen }: Pick<LibraryFile, 'id' | 'seen'>,
  base: FileIdentity | null,
): JournalHeader {
  return {
    format: journalFormat,
    version: journalVersion,
    library: id,
    replica: newReplica(),
    base,
    seen: { ...seen },
  };
}
