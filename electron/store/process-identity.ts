import { readFile } from 'node:fs/promises';
import { errnoOf } from './disk-error.ts';

export interface ProcessState {
  readonly running: boolean;
  /**
   * When it started, as a string that no other process of the same number shares, also after a restart of the
   * machine; `null` where the system does not tell (only Linux does, in /proc).
   */
  readonly start: string | null;
}

/** What the system knows of a process number. One that was killed and only waits for its parent does not run. */
export async function processState(pid: number): Promise<ProcessState> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses; what follows it does not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return { running: !/^[ZX]$/.test(fields[0] ?? ''), start: `${boot.trim()}:${fields[19] ?? ''}` };
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return { running: isRunning(pid), start: null };
  }
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
