import type { RecordCounts } from '../../../core/library/restore-operations.ts';

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const opening: ReadonlySet<number> = new Set([0x7b, 0x5b]);
const closing: ReadonlySet<number> = new Set([0x7d, 0x5d]);
const space: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** No table of the library has a longer name. */
const longestName = 32;

/**
 * Counts the records in a `library.json` while it is copied, piece by piece, and tells whether it is there from its
 * first brace to its last. It looks at brackets and strings only, so that a file of any size costs neither memory nor a
 * pause, and of any version: a file that was cut short or holds NUL bytes is found out; one with other faults is not.
 */
export class RecordCounter {
  readonly #counts = new Map<string, number>();
  #depth = 0;
  #inString = false;
  #escaped = false;
  #string = '';
  #table = '';
  #state: 'before' | 'inside' | 'after' | 'broken' = 'before';

  /** Takes the next piece, in order. */
  feed(piece: Uint8Array): void {
    for (const byte of piece) {
      if (this.#inString) this.#readInString(byte);
      else this.#read(byte);
    }
  }

  /** What was counted, once all was fed; `null` when that was not a whole object. */
  get counts(): RecordCounts | null {
    if (this.#state !== 'after') return null;
    return {
      articles: this.#counts.get('articles') ?? 0,
      highlights: this.#counts.get('highlights') ?? 0,
    };
  }

  #readInString(byte: number): void {
    if (byte < 0x20) this.#state = 'broken';
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote) this.#inString = false;
    else if (this.#depth === 1 && this.#string.length < longestName)
      this.#string += String.fromCharCode(byte);
  }

  #read(byte: number): void {
    if (space.has(byte)) return;
    const isFirst = this.#state === 'before';
    if (isFirst && byte === 0x7b) this.#state = 'inside';
    else if (this.#state !== 'inside' || byte < 0x20) this.#state = 'broken';
    if (byte === quote) {
      this.#inString = true;
      this.#string = '';
    } else if (byte === colon) this.#readColon();
    else if (opening.has(byte)) this.#depth += 1;
    else if (closing.has(byte)) {
      this.#depth -= 1;
      if (this.#depth === 0 && this.#state === 'inside') this.#state = 'after';
    }
  }

  /** Outside of strings a colon follows a key: of a table in the outermost object, of a record in a table. */
  #readColon(): void {
    if (this.#depth === 1) this.#table = this.#string;
    else if (this.#depth === 2) this.#counts.set(this.#table, (this.#counts.get(this.#table) ?? 0) + 1);
  }
}
