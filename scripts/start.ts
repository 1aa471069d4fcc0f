/** `npm start`: builds the program and opens its window, on Electron or, where that cannot be had, on the Chromium shell. */
import { spawn } from 'node:child_process';
import { build } from './build.ts';
import { chooseShell, type Shell } from './choose-shell.ts';
import { electronExecutable, fetchElectron } from './electron-runtime.ts';
import { projectRoot } from './project-root.ts';
import { ensureChromium } from './setup-chromium.ts';
import { lacksDisplay, startVirtualDisplay } from './virtual-display.ts';

process.exitCode = await start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<number> {
  if (!build()) return 1;
  const shell = obtainShell();
  const headless = process.env.POSTIL_HEADLESS === '1';
  const needsDisplay = !headless && lacksDisplay();
  if ((shell.kind === 'chromium' || needsDisplay) && !ensureChromium({ xvfb: needsDisplay })) return 1;
  const display = needsDisplay ? await startVirtualDisplay() : null;
  if (display !== null)
    console.error(`No display: the window opens on a virtual one (Xvfb ${display.name}).`);
  console.error(`Opening Postil on ${shell.name}.`);
  try {
    return await run(shell, args, display?.name);
  } finally {
    display?.stop();
  }
}

function obtainShell(): Shell {
  if (process.env.POSTIL_SHELL_KIND === undefined && electronExecutable() === null) {
    console.error("Electron's runtime is not installed; asking for it.");
    const failure = fetchElectron();
    if (failure !== null) console.error(`Electron's runtime could not be had (${failure}).`);
  }
  return chooseShell();
}

/** Runs the program until it ends; its exit status. Signals are passed on, so that it can save and quit. */
async function run(shell: Shell, args: readonly string[], display: string | undefined): Promise<number> {
  const env = display === undefined ? process.env : { ...process.env, DISPLAY: display };
  const windows = process.platform === 'win32';
  const child = spawn(shell.executable, [projectRoot, ...args], { stdio: 'inherit', env, shell: windows });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
