import { posix, win32 } from 'node:path';

/** What the folder depends on, as Node names it. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
}

/**
 * The library that the window opens when nothing else is said: `library` in Electron's folder for the program's
 * data (https://www.electronjs.org/docs/latest/api/app#appgetpathname, `userData`). An empty variable counts as
 * unset, as does a relative `XDG_CONFIG_HOME` (XDG Base Directory Specification).
 */
export function defaultLibraryFolder({ platform, env, home }: Surroundings): string {
  const path = platform === 'win32' ? win32 : posix;
  return path.join(applicationData(platform, env, home), 'Postil', 'library');
}

function applicationData(platform: NodeJS.Platform, env: Surroundings['env'], home: string): string {
  if (platform === 'win32') return nonEmpty(env.APPDATA) ?? win32.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support');
  const configured = nonEmpty(env.XDG_CONFIG_HOME);
  return configured !== null && posix.isAbsolute(configured) ? configured : posix.join(home, '.config');
}

function nonEmpty(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}
