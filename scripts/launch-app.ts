import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { chooseShell } from './choose-shell.ts';
import { projectRoot } from './project-root.ts';

export interface LaunchOptions {
  /** Holds the window's own state, and the library unless `library` names another folder. */
  readonly userData: string;
  readonly library?: string;
  /** What the program is started with beyond its own switches, such as files. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts the built program on the shell at hand and drives it with Playwright. Without a window on a screen:
 * the Chromium shell runs headless unless `POSTIL_HEADLESS=0`. `POSTIL_APP_DIR` names another bundle to run.
 */
export async function launchApp(options: LaunchOptions): Promise<ElectronApplication> {
  const { executable, args, env } = launchCall(options);
  return _electron.launch({ executablePath: executable, args, env });
}

/** The call that `launchApp` makes, for starting the program without driving it. */
export function launchCall(options: LaunchOptions): {
  executable: string;
  args: string[];
  env: Record<string, string>;
} {
  const env = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    executable: chooseShell().executable,
    args: [
      `--user-data-dir=${options.userData}`,
      process.env.POSTIL_APP_DIR ?? projectRoot,
      ...(options.args ?? []),
    ],
    env: {
      ...Object.fromEntries(env),
      POSTIL_HEADLESS: process.env.POSTIL_HEADLESS ?? '1',
      POSTIL_LIBRARY: options.library ?? join(options.userData, 'library'),
      ...options.env,
    },
  };
}
