/**
 * Preloaded into a process (`node --import`), it brings about what the environment variable POSTIL_DISK asks for: a
 * fault at one of the steps that the process takes in a folder, or a record of them all on standard output.
 */
import { say } from './child-lines.ts';
import { watchDisk } from './disk-steps.ts';
import { faultWatcher } from './fault.ts';
import type { Fault } from './fault.ts';
import { recordingWatcher } from './recording.ts';

/** What POSTIL_DISK holds as JSON. */
export interface DiskOrder {
  readonly folder: string;
  /** Without one the steps are recorded. */
  readonly fault?: Fault;
}

const { folder, fault } = JSON.parse(process.env.POSTIL_DISK ?? '') as DiskOrder;
await watchDisk(
  folder,
  fault === undefined
    ? recordingWatcher(say)
    : faultWatcher(fault, (step) => say({ line: 'fault', step: { ...step, data: undefined } })),
);
