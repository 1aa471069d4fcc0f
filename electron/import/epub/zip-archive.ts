import { crc32, inflateRawSync } from 'node:zlib';
import { ImportError } from '../imported-article.ts';
import { decodedPath } from './book-paths.ts';

/** No book has more files, nor so much in them. In bytes, unpacked. */
const mostEntries = 20_000;
const mostBytes = 512 * 1024 * 1024;
/** One file of a book is not larger than this unpacked. */
const largestEntry = 64 * 1024 * 1024;
/** What is said to unpack to so many times its size is made to fill memory; text comes to a tenth of it. */
const highestRatio = 200;
/** Below this, a high ratio does no harm. In bytes, unpacked. */
const harmlessBytes = 4 * 1024 * 1024;

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
/** What stands before the name and the bytes of a file has at least so many. */
const headBytes = 30;
/** The end record has 22 bytes and a comment of at most 65,535. */
const longestEnd = 22 + 0xffff;

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The files in a ZIP archive (PKWARE's APPNOTE 6.3, without its 64-bit and multi-volume parts), in memory: nothing is
 * ever written under the names in it. What the archive says of sizes is held against the bounds before anything is
 * unpacked, and against what comes out while it is. Each failure is an `ImportError`.
 */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** The first name of those that differ only in how they are written. */
  readonly #names: ReadonlyMap<string, string>;

  /** Reads the list of files. Throws `unreadable` when it is damaged or missing, `too-large` beyond the bounds. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = readEntries(this.#bytes);
    refuseBombs(this.#entries);
    this.#names = new Map([...this.#entries.keys()].toReversed().map((name) => [alike(name), name]));
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** How many bytes a file says that it unpacks to; 0 when there is none of that name. */
  sizeOf(name: string): number {
    return this.#entryOf(name)?.size ?? 0;
  }

  /** Whether a file is locked with a password. */
  isEncrypted(name: string): boolean {
    return this.#entryOf(name)?.encrypted === true;
  }

  /** A file's bytes; `null` when there is none of that name. Throws `unreadable` when it is damaged. */
  read(name: string): Uint8Array | null {
    const entry = this.#entryOf(name);
    if (entry === undefined) return null;
    const bytes = this.#unpack(entry);
    if (bytes?.length !== entry.size || crc32(bytes) !== entry.crc) {
      throw new ImportError('unreadable', `is damaged: “${printable(name)}” in it cannot be unpacked.`);
    }
    return bytes;
  }

  /** Careless programs write a name otherwise than they refer to it: it is found as other readers find it. */
  #entryOf(name: string): Entry | undefined {
    return this.#entries.get(name) ?? this.#entries.get(this.#names.get(alike(name)) ?? '');
  }

  #unpack({ encrypted, method, offset, packed, size }: Entry): Uint8Array | null {
    const bytes = this.#bytes;
    if (encrypted || offset + headBytes > bytes.length || bytes.readUInt32LE(offset) !== localSignature)
      return null;
    // The lengths of name and extra field here may differ from those in the list.
    const start = offset + headBytes + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const data = bytes.subarray(start, start + packed);
    if (method === 0) return data;
    if (method !== 8 || size === 0) return size === 0 ? data.subarray(0, 0) : null;
    try {
      return inflateRawSync(data, { maxOutputLength: size });
    } catch (error) {
      // Not deflated data, cut short, or more than was said.
      if (error instanceof Error && 'code' in error) return null;
      throw error;
    }
  }
}

function readEntries(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  if (end === null)
    throw new ImportError('unreadable', 'is damaged or cut short: its list of files is missing.');
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new ImportError('too-large', `holds over ${mostEntries} files.`);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== centralSignature)
      throw new ImportError('unreadable', 'is damaged: its list of files cannot be read.');
    const flags = bytes.readUInt16LE(at + 8);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      bytes.readUInt16LE(at + field),
    );
    const nameEnd = at + 46 + (nameLength ?? 0);
    // Names without the flag are in an encoding of DOS; all that matter to a book are ASCII.
    const name = bytes.toString('utf8', at + 46, nameEnd);
    // The first of two with one name counts, for all who ask.
    if (!entries.has(name)) {
      entries.set(name, {
        method: bytes.readUInt16LE(at + 10),
        encrypted: (flags & 1) === 1,
        crc: bytes.readUInt32LE(at + 16),
        packed: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        offset: bytes.readUInt32LE(at + 42),
      });
    }
    at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** Where the end record begins: the last one whose comment reaches to the end. */
function findEnd(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - longestEnd); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length)
      return at;
  }
  return null;
}

function refuseBombs(entries: ReadonlyMap<string, Entry>): void {
  let total = 0;
  let end = 0;
  for (const entry of [...entries.values()].sort((first, second) => first.offset - second.offset)) {
    total += entry.size;
    // Files that share their bytes unpack to much more than the archive has.
    if (entry.offset < end) throw new ImportError('unreadable', 'is damaged: its files overlap.');
    end = entry.offset + headBytes + entry.packed;
    const swells = entry.size > harmlessBytes && entry.size > entry.packed * highestRatio;
    if (entry.size > largestEntry || swells) {
      throw new ImportError('too-large', `unpacks to too much: ${inWords(entry.size)} in one file.`);
    }
  }
  if (total > mostBytes) throw new ImportError('too-large', `unpacks to too much: ${inWords(total)}.`);
}

function inWords(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;
}

/** What names that mean one file have in common: case, accents, the slash of Windows and escapes do not count. */
function alike(name: string): string {
  return decodedPath(name).replaceAll('\\', '/').normalize('NFC').toLowerCase();
}

/** A name for a message: in one line, without what would hide or turn it. */
function printable(name: string): string {
  return name.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, 80);
}
