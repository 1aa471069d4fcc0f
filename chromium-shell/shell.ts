import type * as Electron from 'electron';
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { logFailure } from './log.ts';

/** Electron's `shell`: the desktop opens addresses, files and folders with the programs the person chose. */
export const shell: Pick<Electron.Shell, 'beep' | 'openExternal' | 'openPath' | 'showItemInFolder'> = {
  beep() {
    process.stderr.write('\u0007');
  },
  openExternal: (url) => openOnDesktop(url),
  async openPath(path) {
    try {
      await stat(path);
      await openOnDesktop(path);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
  /** Linux has no common way to select a file in its folder: the folder is opened. */
  showItemInFolder(path) {
    const [command, argument] = folderCommand(path);
    start(command, argument).catch(logFailure('showing a folder'));
  },
};

function folderCommand(path: string): [command: string, args: string[]] {
  if (process.platform === 'darwin') return ['open', ['-R', path]];
  if (process.platform === 'win32') return ['explorer', [`/select,${path}`]];
  return ['xdg-open', [dirname(path)]];
}

function openOnDesktop(target: string): Promise<void> {
  if (process.platform === 'darwin') return start('open', [target]);
  if (process.platform === 'win32') return start('explorer', [target]);
  return start('xdg-open', [target]);
}

/** Resolves once the program runs. Rejects when it cannot be started. */
function start(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
