import type { RecordCounts } from '../../../core/library/restore-operations.ts';

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;

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
  #string = '';
  #escaped = false;
  #table = '';
  #state: 'before' | 'inside' | 'after' | 'broken' = 'before';

  /** Takes the next piece, in order. */
  feed(piece: Uint8Array): void {
    for (let at = 0; at < piece.length;) {
      if (this.#inString) at = this.#readString(piece, at);
      else at = this.#readMarks(piece, at);
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

  /** Reads on to the end of the string or of the piece, and answers the offset after that. */
  #readString(piece: Uint8Array, from: number): number {
    let escaped = this.#escaped;
    let at = from;
    for (; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (byte < 0x20) this.#state = 'broken';
      if (escaped) escaped = false;
      else if (byte === backslash) escaped = true;
      else if (byte === quote) break;
    }
    if (this.#depth === 1 && this.#string.length < longestName) {
      this.#string += Buffer.from(piece.subarray(from, Math.min(at, from + longestName))).toString('latin1');
    }
    this.#escaped = escaped;
    this.#inString = at === piece.length;
    return at + 1;
  }

  /** Reads on to the next string or the end of the piece, and answers the offset after what was read. */
  #readMarks(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue;
      if (this.#state === 'before' && byte === 0x7b) this.#state = 'inside';
      else if (this.#state !== 'inside' || byte < 0x20) this.#state = 'broken';
      if (byte === quote) {
        this.#inString = true;
        this.#string = '';
        return at + 1;
      }
      if (byte === colon) this.#readColon();
      else if (byte === 0x7b || byte === 0x5b) this.#depth += 1;
      else if (byte === 0x7d || byte === 0x5d) this.#close();
    }
    return piece.length;
  }

  #close(): void {
    this.#depth -= 1;
    if (this.#depth === 0 && this.#state === 'inside') this.#state = 'after';
  }

  /** Outside of strings a colon follows a key: of a table in the outermost object, of a record in a table. */
  #readColon(): void {
    if (this.#depth === 1) this.#table = this.#string;
    else if (this.#depth === 2) this.#counts.set(this.#table, (this.#counts.get(this.#table) ?? 0) + 1);
  }
}
