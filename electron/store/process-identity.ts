import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { errnoOf } from './disk-error.ts';

export interface ProcessState {
  readonly running: boolean;
  /**
   * When it started, as a string that no other process of the same number shares, also after a restart of the
   * machine; `null` where the system does not tell (only Linux does, in /proc).
   */
  readonly start: string | null;
}

/** Where a process number means something. */
export interface SystemIdentity {
  /** The machine's name, which may change and which several may share. */
  readonly host: string;
  /** This run of the system, from start to shutdown; `null` where the system does not tell (only Linux does). */
  readonly boot: string | null;
  /** The processes that see each other's numbers: a container has its own. `null` as with `boot`. */
  readonly processes: string | null;
}

/** The numbering that the system starts with (PROC_PID_INIT_INO in Linux's proc_ns.h); containers have others. */
export const firstProcesses = 'pid:[4026531836]';

/** What the system knows of a process number. One that was killed and only waits for its parent does not run. */
export async function processState(pid: number): Promise<ProcessState> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses; what follows it does not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { running: !/^[ZX]$/.test(fields[0] ?? ''), start: `${await bootId()}:${fields[19] ?? ''}` };
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return { running: isRunning(pid), start: null };
  }
}

/** The system that this process runs in. */
export async function systemIdentity(): Promise<SystemIdentity> {
  const host = hostname();
  try {
    return { host, boot: await bootId(), processes: await readlink('/proc/self/ns/pid') };
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return { host, boot: null, processes: null };
  }
}

async function bootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
}

/** Whether a process of this number runs, whoever's it is. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
