import { join } from 'node:path';
import { electronExecutable } from './electron-runtime.ts';
import { projectRoot } from './project-root.ts';

/** What a window runs on: Electron itself, or the Chromium shell that stands in for it. */
export interface Shell {
  readonly kind: 'electron' | 'chromium';
  /** What it is called wherever it is shown. */
  readonly name: string;
  readonly executable: string;
}

/**
 * The shell to use: the one that `POSTIL_SHELL_KIND` names, else Electron where its runtime is installed,
 * else the Chromium shell. Throws when Electron is asked for by name and is not there.
 */
export function chooseShell(env: NodeJS.ProcessEnv = process.env): Shell {
  const electron = electronExecutable();
  const wanted = env.POSTIL_SHELL_KIND ?? (electron === null ? 'chromium' : 'electron');
  if (wanted !== 'electron') {
    const launcher = process.platform === 'win32' ? 'electron-chromium.cmd' : 'electron-chromium';
    return {
      kind: 'chromium',
      name: 'the Chromium shell',
      executable: join(projectRoot, 'chromium-shell', launcher),
    };
  }
  if (electron === null) throw new Error("Electron's runtime is not installed. Run: npx install-electron");
  return { kind: 'electron', name: 'Electron', executable: electron };
}
