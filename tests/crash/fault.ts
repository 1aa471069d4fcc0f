import { constants } from 'node:os';
import type { DiskStep, StepKind, StepWatcher } from './disk-steps.ts';

/** What is done to a program at one of its steps. */
export interface Fault {
  /** Which of the steps that `path` and `kind` let through, from 1. */
  readonly step: number;
  /** Only steps on such paths count: the source of a regular expression. */
  readonly path?: string;
  /** Only steps of this kind count. */
  readonly kind?: StepKind;
  /** A `half` is of a write; any other step is done whole then. */
  readonly when: 'before' | 'half' | 'after';
  /** The end of the process, or the system's name of an error. */
  readonly what: 'kill' | Errno;
  /** Every such step from this one on fails, and not this one alone. */
  readonly lasting?: boolean;
}

export type Errno = 'ENOSPC' | 'EIO' | 'EACCES' | 'EBUSY' | 'EROFS';

/** Brings a fault about at its step. `hit` is told first, and once a step. */
export function faultWatcher(fault: Fault, hit: (step: DiskStep) => void): StepWatcher {
  const path = new RegExp(fault.path ?? '');
  let counted = 0;
  const struck = new Set<number>();
  const strike = (step: DiskStep): Error => {
    hit(step);
    if (fault.what === 'kill') process.kill(process.pid, 'SIGKILL');
    return systemError(fault.what, step);
  };
  return {
    before: (step) => {
      if (!path.test(step.path) || (fault.kind !== undefined && fault.kind !== step.kind)) return 'whole';
      counted += 1;
      if (counted < fault.step || (counted > fault.step && fault.lasting !== true)) return 'whole';
      if (fault.when === 'before') return strike(step);
      struck.add(step.number);
      return fault.when === 'half' ? 'half' : 'whole';
    },
    after: (step) => (struck.has(step.number) ? strike(step) : null),
  };
}

/** An error as Node makes one of what the system answers. */
function systemError(what: Fault['what'], { kind, path }: DiskStep): Error {
  const code = what === 'kill' ? 'EIO' : what;
  const error = new Error(`${code}: a fault that the test made, ${kind} '${path}'`);
  return Object.assign(error, { code, errno: -constants.errno[code], syscall: kind, path });
}
