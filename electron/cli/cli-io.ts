import type { Readable, Writable } from 'node:stream';
import type { LibraryStore } from '../store/library-store.ts';

/** What the command line has of the process that it runs in. */
export interface CliIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Ends long work after the item at hand, as Ctrl-C does. */
  readonly signal?: AbortSignal;
  /** A library that is open already, to be used in place of the one that the words name. It stays open. */
  readonly store?: LibraryStore;
}

/** 0 done, 1 something asked for could not be done, 2 the words are wrong. */
export type CallStatus = 0 | 1 | 2;
