import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

const packageFolder = join(projectRoot, 'node_modules', 'electron');

/** The path of Electron's executable when its runtime has been fetched, else `null`. Fetches nothing. */
export function electronExecutable(): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

/** Asks Electron's own installer for the runtime. Answers `null`, or why it could not be had, in one line. */
export function fetchElectron(): string | null {
  const installer = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (installer.status === 0 && electronExecutable() !== null) return null;
  const lines = installer.stderr.split('\n').map((line) => line.trim());
  return lines.find((line) => /error|failed/i.test(line)) ?? 'the download ended without a runtime';
}
