import type { ImageFile } from './folder-image.ts';

/**
 * How much of the bytes that were not synced a disk has after a power cut. `zeros` and `torn-zeros`: as file systems
 * leave a file whose length they wrote before its bytes. `late`: of the last write the second half and not the first,
 * since a disk writes pages in any order.
 */
export const dataLosses = ['none', 'all', 'zeros', 'torn', 'torn-zeros', 'late'] as const;
export type DataLoss = (typeof dataLosses)[number];

/** A change of a file's bytes. */
interface DataChange {
  readonly at: number;
  /** `null` where the file is cut to the length `at`, or made so long. */
  readonly data: Uint8Array | null;
  /** The event by which it was done. */
  readonly event: number;
}

/** A file, whatever its names, as a program sees it and as a disk may have it. */
export class VirtualFile {
  identity: ImageFile['identity'];
  #durable: Uint8Array;
  #unsynced: DataChange[] = [];
  /** The file that an image shows, by loss, while nothing changes. */
  readonly #shown = new Map<DataLoss, ImageFile>();

  constructor({ data, identity }: ImageFile = { data: new Uint8Array(), identity: null }) {
    this.#durable = data;
    this.identity = identity;
  }

  get length(): number {
    return this.#unsynced.reduce(
      (length, { at, data }) => (data === null ? at : Math.max(length, at + data.length)),
      this.#durable.length,
    );
  }

  get isSynced(): boolean {
    return this.#unsynced.length === 0;
  }

  change(at: number, data: Uint8Array | null, event: number): void {
    this.#unsynced.push({ at, data, event });
    this.#shown.clear();
  }

  /** What was done before that event is on the disk from now on. */
  sync(before: number): void {
    for (const change of this.#unsynced)
      if (change.event < before) this.#durable = changed(this.#durable, change);
    this.#unsynced = this.#unsynced.filter(({ event }) => event >= before);
    this.#shown.clear();
  }

  /** What the disk has. */
  show(loss: DataLoss): ImageFile {
    const known = this.#shown.get(loss);
    if (known !== undefined) return known;
    const file = { data: this.#with(loss), identity: this.identity };
    this.#shown.set(loss, file);
    return file;
  }

  #with(loss: DataLoss): Uint8Array {
    if (loss === 'all') return this.#durable;
    const last = this.#unsynced.at(-1);
    return this.#unsynced.reduce((bytes, change) => {
      const kept = loss === 'zeros' || change === last ? torn(change, bytes.length, loss) : change;
      return kept === null ? bytes : changed(bytes, kept);
    }, this.#durable);
  }
}

/** What is left of a change; `null` when nothing. */
function torn(change: DataChange, length: number, loss: DataLoss): DataChange | null {
  const { at, data } = change;
  if (loss === 'none' || data === null) return change;
  const half = data.length >> 1;
  if (loss === 'torn') return { ...change, data: data.subarray(0, half) };
  // Only what was not there before is zeros.
  const zeros = loss === 'zeros' ? [0, data.length] : loss === 'late' ? [0, half] : [half, data.length];
  const left = Uint8Array.from(data);
  left.fill(0, Math.max(zeros[0] ?? 0, length - at), Math.max(zeros[1] ?? 0, length - at));
  return { ...change, data: left };
}

function changed(bytes: Uint8Array, { at, data }: DataChange): Uint8Array {
  const length = data === null ? at : Math.max(bytes.length, at + data.length);
  const after = new Uint8Array(length);
  after.set(bytes.subarray(0, length));
  if (data !== null) after.set(data, at);
  return after;
}
