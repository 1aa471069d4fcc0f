import { readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { sep } from 'node:path';
import * as v from 'valibot';
import type { WatchState } from '../../core/ipc/watch-state.ts';
import type { ImportReport } from '../../core/library/import-report.ts';
import { ActionError } from '../actions/action-error.ts';
import { fileStates, type FileStates } from '../actions/watch/file-states.ts';
import { WatchedFolder } from '../actions/watch/watched-folder.ts';
import type { Log } from './log.ts';

/** What is remembered of the watched folder of one library. */
const remembered = v.object({
  folder: v.string(),
  paused: v.boolean(),
  seen: v.record(v.string(), v.string()),
});
type Remembered = v.InferOutput<typeof remembered>;
/** By the library's folder: another library on this computer may have a folder of its own. */
const rememberedFile = v.record(v.string(), remembered);

interface WatchingParts {
  /** Where it is remembered: beside the library and not in it, since another computer has other folders. */
  readonly file: string;
  /** The library's folder. */
  readonly library: string;
  readonly importPaths: (paths: readonly string[]) => Promise<ImportReport>;
  /** Files came in by themselves: those that were there already are left out. */
  readonly onArrived: (report: ImportReport) => void;
  readonly onState: (state: WatchState | null) => void;
  readonly log: Log;
}

/** The folder whose new files come in by themselves: which it is, and what of it has come in already. */
export class FolderWatching {
  readonly #parts: WatchingParts;
  #own: Remembered | null = null;
  #watched: WatchedFolder | null = null;
  #isThere = true;
  #saving: Promise<void> = Promise.resolve();

  constructor(parts: WatchingParts) {
    this.#parts = parts;
  }

  get state(): WatchState | null {
    if (this.#own === null) return null;
    const { folder, paused } = this.#own;
    return { folder, state: paused ? 'paused' : this.#isThere ? 'watching' : 'missing' };
  }

  /** Goes on with the folder of the last time. */
  async start(): Promise<void> {
    this.#own = (await this.#read())[this.#parts.library] ?? null;
    this.#begin();
  }

  /** Watches a folder from now on; what is in it already stays where it is. Throws `ActionError` for the library's own. */
  async choose(folder: string): Promise<void> {
    const [chosen, library] = await Promise.all([folder, this.#parts.library].map((path) => realpath(path)));
    if (chosen === undefined || library === undefined || `${chosen}${sep}`.startsWith(`${library}${sep}`)) {
      throw new ActionError('not-watchable', 'This is the library itself. Choose a folder outside of it.');
    }
    await this.end();
    this.#own = { folder, paused: false, seen: Object.fromEntries((await fileStates(folder)) ?? []) };
    this.#begin();
    await this.#save();
  }

  async pause(paused: boolean): Promise<void> {
    if (this.#own === null) return;
    await this.end();
    this.#own = { ...this.#own, paused };
    this.#begin();
    await this.#save();
  }

  /** Watches nothing any more; nothing that came in goes. */
  async remove(): Promise<void> {
    await this.end();
    this.#own = null;
    this.#begin();
    await this.#save();
  }

  /** Takes nothing more until the next start. */
  async end(): Promise<void> {
    const watched = this.#watched;
    this.#watched = null;
    await watched?.end();
    await this.#saving;
  }

  #begin(): void {
    const own = this.#own;
    this.#isThere = true;
    if (own !== null && !own.paused) {
      this.#watched = new WatchedFolder({
        folder: own.folder,
        seen: new Map(Object.entries(own.seen)),
        take: (paths) => this.#take(paths),
        onSeen: (seen) => this.#remember(seen),
        onPresence: (isThere) => {
          this.#isThere = isThere;
          this.#parts.onState(this.state);
        },
      });
    }
    this.#parts.onState(this.state);
  }

  async #take(paths: readonly string[]): Promise<void> {
    try {
      const report = await this.#parts.importPaths(paths);
      const items = report.items.filter(({ status }) => status !== 'duplicate');
      if (items.length > 0) this.#parts.onArrived({ ...report, items });
    } catch (error) {
      this.#parts.log.error('Importing from the watched folder', error);
    }
  }

  #remember(seen: FileStates): void {
    if (this.#own === null) return;
    this.#own = { ...this.#own, seen: Object.fromEntries(seen) };
    void this.#save();
  }

  #save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#write());
    return this.#saving;
  }

  async #write(): Promise<void> {
    const { file, library, log } = this.#parts;
    try {
      const all = new Map(Object.entries(await this.#read()));
      if (this.#own === null) all.delete(library);
      else all.set(library, this.#own);
      await writeFile(`${file}.tmp`, JSON.stringify(Object.fromEntries(all)));
      await rename(`${file}.tmp`, file);
    } catch (error) {
      // At the next start the same files are looked at again, and are duplicates.
      log.error('Remembering the watched folder', error);
    }
  }

  async #read(): Promise<Record<string, Remembered>> {
    try {
      return v.parse(rememberedFile, JSON.parse(await readFile(this.#parts.file, 'utf8')));
    } catch {
      return {}; // The first time, or a file that something else wrote: then no folder is watched.
    }
  }
}
