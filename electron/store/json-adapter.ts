import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { FormatError } from '../../core/library/parse-library.ts';
import { isMissing } from './disk-error.ts';
import { writeDurably } from './durable-file.ts';

export interface JsonCodec<T> {
  /** Makes data of what was parsed. Throws `FormatError` when it is not such data. */
  readonly decode: (value: unknown) => T | Promise<T>;
  readonly encode: (data: T) => string;
}

/**
 * lowdb's way to one JSON file. Its own file adapter writes without fsync, and nothing at all under `NODE_ENV=test`;
 * this one answers a write when it is durable, keeps the previous file as `.bak`, and skips a write that would change
 * nothing. Writes are done one after the other, and each promise settles on the outcome of its own.
 */
export class JsonAdapter<T> implements Adapter<T> {
  readonly #path: string;
  readonly #codec: JsonCodec<T>;
  #text: string | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string, codec: JsonCodec<T>) {
    this.#path = path;
    this.#codec = codec;
  }

  /** `null` when there is no file. Throws `FormatError` when what is there is not such data, whole. */
  async read(): Promise<T | null> {
    const bytes = await readFile(this.#path).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    return bytes === null ? null : this.#codec.decode(parseJson(bytes));
  }

  /** Rejects with the system's error, and leaves the file as it was, when the disk refuses. */
  write(data: T): Promise<void> {
    const turn = this.#last.then(() => this.#write(data));
    // Who asked for a write hears of its failure; the next one starts all the same.
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #write(data: T): Promise<void> {
    const text = this.#codec.encode(data);
    if (text === this.#text) return;
    // Until it succeeded, what the file holds is not certain.
    this.#text = null;
    await writeDurably(this.#path, text, { keepPrevious: true });
    this.#text = text;
  }
}

/** Bytes that are not UTF-8 are a fault, and not a text with question marks in it. */
function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new FormatError('', 'the file is empty');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new FormatError('', `it is not JSON, or not all of it (${firstLine(error.message)})`);
    if (error instanceof TypeError) throw new FormatError('', 'it is not text in UTF-8');
    throw error;
  }
}

/** The parser quotes the text around the fault, which may be long and hold line feeds. */
function firstLine(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .replace(/, (?:\.\.\.)?".*" is not valid JSON$/, '')
    .slice(0, 100);
}
