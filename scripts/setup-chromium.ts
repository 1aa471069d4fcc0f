import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '../chromium-shell/find-chromium.ts';

/** What the project needs of a machine beyond npm's packages: Chromium, and Xvfb where there is no display. */
interface Need {
  readonly name: string;
  readonly debianPackage: string;
  readonly present: () => boolean;
}

const chromium: Need = {
  name: 'Chromium',
  debianPackage: 'chromium',
  present: () => findChromium() !== undefined,
};

const xvfb: Need = { name: 'Xvfb', debianPackage: 'xvfb', present: () => onPath('Xvfb') };

/**
 * Makes sure that Chromium, and Xvfb when asked for, are there: installs them with apt where that works without
 * a question, and says so; else prints the command to type. Answers whether all is there now.
 */
export function ensureChromium(options: { xvfb: boolean }): boolean {
  const missing = [chromium, ...(options.xvfb ? [xvfb] : [])].filter((need) => !need.present());
  if (missing.length === 0) return true;
  const names = missing.map((need) => need.name).join(' and ');
  const packages = missing.map((need) => need.debianPackage);
  const prefix = aptPrefix();
  if (prefix === null) {
    console.error(`${names}: not installed. Install with: ${installHint(packages)}`);
    return false;
  }
  console.error(`${names}: not installed; installing with apt-get.`);
  const apt = (...args: string[]): boolean => {
    const [program, ...rest] = [...prefix, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return (
      spawnSync(program ?? 'apt-get', rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
    );
  };
  const installed =
    apt('update', '-qq') &&
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages, 'fonts-liberation');
  if (!installed || missing.some((need) => !need.present())) {
    console.error(`${names}: could not be installed. Try: ${installHint(packages)}`);
    return false;
  }
  return true;
}

/** How apt-get can be run without a question: as root, or with sudo that asks nothing; `null` when neither. */
function aptPrefix(): readonly string[] | null {
  if (process.platform !== 'linux' || !onPath('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  const sudo = onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return sudo ? ['sudo', '-n'] : null;
}

function installHint(packages: readonly string[]): string {
  if (process.platform === 'darwin') return 'brew install --cask chromium';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  return `sudo apt-get install ${packages.join(' ')}`;
}

function onPath(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}

if (import.meta.main) process.exitCode = ensureChromium({ xvfb: process.platform === 'linux' }) ? 0 : 1;
