import type { ImportProgress, ImportReport } from '../../core/library/import-report.ts';
import type { ImportRequest } from '../actions/import-items.ts';
import { throttle } from './throttle.ts';

/** Brings things into the library; stops after the item at hand when `signal` aborts. */
export type RunImport = (
  requests: readonly ImportRequest[],
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: ImportProgress) => void },
) => Promise<ImportReport>;

/** More often than this (in milliseconds) nobody sees a difference. */
const progressInterval = 100;

/** So many of the finished items are told while an import goes on; the report has them all. */
const shownItems = 6;

/** One import at a time, in the order in which they were asked for. */
export class ImportQueue {
  readonly #run: RunImport;
  readonly #progress: (progress: ImportProgress) => void;
  readonly #ended = new AbortController();
  #current = new AbortController();
  #last: Promise<unknown> = Promise.resolve();

  constructor(run: RunImport, progress: (progress: ImportProgress) => void) {
    this.#run = run;
    this.#progress = progress;
  }

  /** Imports once what was asked for before is done; answers or fails as this import does. */
  add(requests: readonly ImportRequest[]): Promise<ImportReport> {
    const report = this.#last.then(() => this.#start(requests));
    this.#last = report.catch(() => undefined); // Whoever asked hears of the failure; the next one starts anyway.
    return report;
  }

  /** Stops the running import at once; what is finished stays. */
  cancel(): void {
    this.#current.abort();
  }

  /** Stops all imports, those that wait too, and answers when nothing more is written. */
  async end(): Promise<void> {
    this.#ended.abort();
    await this.#last;
  }

  async #start(requests: readonly ImportRequest[]): Promise<ImportReport> {
    this.#current = new AbortController();
    const pass = (whole: ImportProgress): void =>
      this.#progress({ ...whole, items: whole.items.slice(-shownItems) });
    const progress = throttle(pass, progressInterval);
    try {
      return await this.#run(requests, {
        signal: AbortSignal.any([this.#current.signal, this.#ended.signal]),
        onProgress: progress.call,
      });
    } finally {
      progress.flush();
    }
  }
}
