import { join } from 'node:path';
import type { BackupReason } from '../../../core/library/backup-summary.ts';
import { libraryName } from '../library-adapter.ts';
import { StoreError } from '../library-store.ts';
import { errnoOf } from '../disk-error.ts';
import { holdFile } from './held-file.ts';
import type { HeldFile } from './held-file.ts';
import { namedBackups } from './list-backups.ts';
import { backupError, copyHeld } from './make-backup.ts';
import type { BackupRequest } from './make-backup.ts';

/** How often a library that stays open is looked at. */
const lookEvery = 3_600_000;
const day = 24 * lookEvery;

/** Backups are at least so many milliseconds apart for each byte: a second a megabyte, so that copying stays cheap. */
const apartPerByte = 0.001;

export interface BackupKeeperOptions {
  /** The library's folder. */
  readonly folder: string;
  readonly now: () => Date;
  /** Told in a sentence for the user when a backup could not be made. */
  readonly onNotice: (message: string) => void;
}

/**
 * Keeps backups of a library while it is open for change: one at the start and one a day, made behind the work that
 * goes on. One that cannot be made is reported, and hinders nothing.
 */
export class BackupKeeper {
  readonly #options: BackupKeeperOptions;
  readonly #timer: NodeJS.Timeout;
  #last: Promise<void> = Promise.resolve();

  constructor(options: BackupKeeperOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.makeDaily(), lookEvery);
    this.#timer.unref();
  }

  /**
   * Resolves as soon as `library.json` as it is now is held, before anything replaces it; the copy is made after. None is
   * made of a large library right after another, as when a script calls the program many times. Never rejects.
   */
  async begin(reason: BackupReason): Promise<void> {
    const { folder, now } = this.#options;
    try {
      const held = await holdFile(join(folder, libraryName));
      if (held === null) return;
      this.#last = this.#last
        .then(async () => {
          await copyInTime(held, { folder, reason, now: now() });
        })
        .catch((error: unknown) => this.#report(error));
    } catch (error) {
      this.#report(error);
    }
  }

  /** Makes the backup of the day, if the newest is older. Never rejects. */
  async makeDaily(): Promise<void> {
    const { folder, now } = this.#options;
    try {
      const [newest] = await namedBackups(folder);
      if (newest === undefined || now().getTime() - Date.parse(newest.at) >= day) await this.begin('day');
    } catch (error) {
      this.#report(error);
    }
  }

  /** Waits for the copy that is under way; no other is begun. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#last;
  }

  #report(error: unknown): void {
    this.#options.onNotice(messageOf(error));
  }
}

async function copyInTime(held: HeldFile, request: BackupRequest): Promise<void> {
  const [newest] = await namedBackups(request.folder);
  const since = newest === undefined ? Infinity : request.now.getTime() - Date.parse(newest.at);
  if (Math.abs(since) < held.bytes * apartPerByte) await held.close();
  else await copyHeld(held, request);
}

function messageOf(error: unknown): string {
  if (error instanceof StoreError || errnoOf(error) !== null) return backupError(error).message;
  return `The backup was not made (${String(error)}). The library is as it was before.`;
}
