import { writeSync } from 'node:fs';
import type { DiskStep } from './disk-steps.ts';
import type { Entries, State } from './library-state.ts';

/** What a child tells the test, one line of JSON each, in the order in which it happened. */
export type ChildLine =
  /** The program is loaded; the library is about to be opened. */
  | { readonly line: 'ready' }
  | { readonly line: 'opened'; readonly messages: readonly string[]; readonly state: State }
  /** A change is about to be written. `after` is what it makes of the records that it is about. */
  | { readonly line: 'try'; readonly id: number; readonly after: Entries }
  /** It was acknowledged. `after` stands for that of the `try`, where that was a guess. */
  | { readonly line: 'ack'; readonly id: number; readonly after?: Entries }
  /** It was refused. */
  | { readonly line: 'refused'; readonly id: number; readonly why: string }
  | { readonly line: 'closed' }
  /** The step at which the fault is brought about now. */
  | { readonly line: 'fault'; readonly step: Omit<DiskStep, 'data'> & { readonly data?: undefined } }
  /** A step begins; `data` in base64. */
  | { readonly line: 'begin'; readonly step: Omit<DiskStep, 'data'> & { readonly data?: string } }
  /** It is done. What its file is known by then: inode and time of change in nanoseconds. */
  | { readonly line: 'end'; readonly number: number; readonly ino?: string; readonly mtimeNs?: string };

/** At once and whole: what was said before the process is killed has been said. */
export function say(line: ChildLine): void {
  let rest = Buffer.from(`${JSON.stringify(line)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      // The pipe is full for the moment.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}

/** The lines of what a child said; a last one that was cut short by its death is not one. */
export function linesOf(output: string): ChildLine[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as ChildLine);
}
