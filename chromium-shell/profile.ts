import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** How long an old browser may take to let go of its profile, and how often that is looked at, in milliseconds. */
const patience = 5000;
const pause = 25;

type Preferences = Record<string, Record<string, unknown>>;

/**
 * Makes the profile ready before Chromium reads it: downloads ask where to save (that question is our save
 * dialog), start in `documents`, show no bubble, and are not judged by a service on the network.
 */
export function prepareProfile(folder: string, documents: string): void {
  const file = join(folder, 'Default', 'Preferences');
  const preferences = readPreferences(file);
  preferences.download = {
    ...preferences.download,
    prompt_for_download: true,
    default_directory: documents,
  };
  preferences.savefile = { ...preferences.savefile, default_directory: documents };
  preferences.download_bubble = { ...preferences.download_bubble, partial_view_enabled: false };
  preferences.safebrowsing = { ...preferences.safebrowsing, enabled: false, enhanced: false };
  mkdirSync(join(folder, 'Default'), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(preferences));
}

function readPreferences(file: string): Preferences {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Preferences;
  } catch {
    // No profile yet, or one that Chromium itself would throw away: it holds nothing of the user's.
    return {};
  }
}

/**
 * Waits until the browser of an earlier run, which may have been killed a moment ago, has left the profile. A new
 * one would hand its work to the old, and wait up to twenty seconds for an answer from one that is just ending.
 */
export async function waitForProfile(folder: string): Promise<void> {
  const deadline = Date.now() + patience;
  while (isHeld(folder) && Date.now() < deadline) await delay(pause);
}

/** Chromium names the process that holds a profile in a link, `host-1234`; on Windows there is none. */
function isHeld(folder: string): boolean {
  try {
    const [, host, pid] = /^(.*)-(\d+)$/.exec(readlinkSync(join(folder, 'SingletonLock'))) ?? [];
    if (host !== hostname()) return false;
    process.kill(Number(pid), 0);
    return true;
  } catch {
    // No link, or no such process: nobody holds it.
    return false;
  }
}
