import { readFile } from 'node:fs/promises';
import type { JournalEntry } from '../../../core/library/journal-entry.ts';
import { FormatError, parseJournalEntry } from '../../../core/library/parse-library.ts';
import { isMissing } from '../disk-error.ts';
import { StoreError } from '../library-store.ts';
import { journalVersion, parseHeader } from './journal-header.ts';
import type { JournalHeader } from './journal-header.ts';
import { decodeLines } from './journal-line.ts';

/** What a journal holds. */
export interface JournalContent {
  /** `null` when there is no journal, or its first line cannot be read. */
  readonly header: JournalHeader | null;
  readonly entries: readonly JournalEntry[];
  /** Lines that cannot be read, one after the other with line feeds between; `null` when there are none. */
  readonly damaged: Uint8Array | null;
  /** How many lines that are. A tail of NUL bytes is none: it is room for what comes next, or what a power cut left. */
  readonly damagedLines: number;
  /** There is a file, but not even its beginning can be read: what it held is not known. */
  readonly beheaded: boolean;
  /** Each byte before the room belongs to a line that could be read, so that another line may follow. */
  readonly whole: boolean;
  /** Where the room begins, in bytes. */
  readonly length: number;
}

const nothing: JournalContent = {
  header: null,
  entries: [],
  damaged: null,
  damagedLines: 0,
  beheaded: false,
  whole: false,
  length: 0,
};

/**
 * Reads a journal; one that is missing is empty. Throws `StoreError` with `newer` for one whose form is not known, and
 * the system's error when it cannot be read at all.
 */
export async function readJournal(path: string): Promise<JournalContent> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  return bytes === null ? nothing : parseJournal(bytes, path);
}

function parseJournal(file: Uint8Array, path: string): JournalContent {
  const bytes = file.subarray(0, file.findLastIndex((byte) => byte !== 0) + 1);
  let header: JournalHeader | null = null;
  const entries: JournalEntry[] = [];
  const damaged: Uint8Array[] = [];
  let skipped = 0;
  for (const [index, line] of decodeLines(bytes).entries()) {
    if (line.status !== 'sound') {
      skipped += 1;
      if (line.bytes.some((byte) => byte !== 0)) damaged.push(line.bytes);
      continue;
    }
    const found = index === 0 ? parseHeader(line.value) : null;
    if (found !== null) header = knownHeader(found, path);
    else {
      const entry = entryIn(line.value);
      if (entry !== null) entries.push(entry);
      else {
        skipped += 1;
        damaged.push(Buffer.from(JSON.stringify(line.value)));
      }
    }
  }
  return {
    header,
    entries,
    damaged:
      damaged.length === 0 ? null : Buffer.concat(damaged.flatMap((each) => [each, Buffer.from('\n')])),
    damagedLines: damaged.length,
    beheaded: header === null,
    whole: header !== null && skipped === 0 && bytes.at(-1) === 0x0a,
    length: bytes.length,
  };
}

function knownHeader(header: NonNullable<ReturnType<typeof parseHeader>>, path: string): JournalHeader {
  if (header.version === journalVersion) return { ...header, version: journalVersion };
  throw new StoreError(
    'newer',
    `${path} was written by a newer version of the program (its form is ${header.version}, and ${journalVersion} is known here). ` +
      'It was not changed: update the program to open the library.',
  );
}

function entryIn(value: unknown): JournalEntry | null {
  try {
    return parseJournalEntry(value);
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}
