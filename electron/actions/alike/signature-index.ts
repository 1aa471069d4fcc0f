import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSignature, type TextSignature } from '../../../core/article/text-signature.ts';

/** Derived from the articles' texts: the file may be deleted at any time, and is made again as it is needed. */
const indexName = 'index.signatures';
const firstLine = 'postil-signatures 2';

/** Stands for the signature of a text that is too short to have one. */
const tooShort = '-';

/**
 * The signatures of a library's texts by the texts' hashes, so that none is ever out of date. Kept in
 * `index.signatures`: a line a text, its hash and its signature in base64.
 */
export class SignatureIndex {
  readonly #path: string;
  readonly #known = new Map<string, TextSignature | null>();
  #loaded: Promise<void> | null = null;
  /** There is a file that can be added to. */
  #begun = false;
  #lines: string[] = [];
  #written: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#path = join(folder, indexName);
  }

  /** Must come before the first `get`. */
  async load(): Promise<void> {
    this.#loaded ??= this.#read();
    await this.#loaded;
  }

  /** The signature of the text with this hash; `null` for one that has none, `undefined` when it is not known. */
  get(textHash: string): TextSignature | null | undefined {
    return this.#known.get(textHash);
  }

  /** Keeps a signature; answers at once, since nothing is lost with it. */
  add(textHash: string, signature: TextSignature | null): void {
    if (this.#known.has(textHash)) return;
    this.#known.set(textHash, signature);
    this.#lines.push(`${textHash} ${signature === null ? tooShort : toText(signature)}\n`);
    if (this.#lines.length === 1) this.#written = this.#written.then(() => this.#write());
  }

  /** Waits until what was added is in the file, or cannot be. */
  async settled(): Promise<void> {
    await this.#written;
  }

  async #read(): Promise<void> {
    const text = await readFile(this.#path, 'utf8').catch(() => '');
    const [first, ...lines] = text.split('\n');
    if (first !== firstLine) return;
    this.#begun = true;
    for (const line of lines) {
      const [hash = '', written = ''] = line.split(' ');
      const signature = written === tooShort ? null : fromText(written);
      // A line that was cut short says nothing; its text is signed again.
      if (hash.length === 64 && signature !== undefined) this.#known.set(hash, signature);
    }
  }

  async #write(): Promise<void> {
    await this.load();
    const lines = this.#lines.join('');
    this.#lines = [];
    try {
      if (this.#begun) await appendFile(this.#path, lines);
      else await writeFile(this.#path, `${firstLine}\n${lines}`);
      this.#begun = true;
    } catch {
      // A disk that is full or read-only: the texts are signed again when they are needed.
    }
  }
}

function toText(signature: TextSignature): string {
  return Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength).toString('base64');
}

function fromText(text: string): TextSignature | undefined {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  if (bytes.length % 2 !== 0) return undefined;
  const signature = new Uint16Array(bytes.buffer);
  return isSignature(signature) ? signature : undefined;
}
