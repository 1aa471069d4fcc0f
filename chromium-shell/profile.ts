import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
