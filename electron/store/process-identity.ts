import { readFile } from 'node:fs/promises';
import { errnoOf } from './disk-error.ts';

/**
 * When a process started, as a string that no other process of the same number shares, also after a restart of the
 * machine; `null` where the system does not tell (only Linux does, in /proc). `'gone'` when there is no such process.
 */
export async function processStart(pid: number): Promise<string | 'gone' | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses; what follows it does not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    const startTicks = fields[19];
    // Z and X: killed, and only waiting for its parent to take notice.
    if (state === 'Z' || state === 'X') return 'gone';
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()}:${startTicks}`;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return isRunning(pid) ? null : 'gone';
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
