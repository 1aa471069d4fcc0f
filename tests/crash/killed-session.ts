import { mkdir } from 'node:fs/promises';
import { imageOf } from './folder-image.ts';
import type { FolderImage } from './folder-image.ts';
import { Acknowledged } from './library-state.ts';
import { runCrashChild } from './run-crash-child.ts';

/** A library with a journal, as a killed process has left it. */
export interface KilledSession {
  readonly image: FolderImage;
  /** What had been acknowledged when the journal held its first entries: none, one, two, and so on. The last is all. */
  readonly after: readonly Acknowledged[];
}

/** So many seeds are tried: now and then a change is refused, or changes nothing, and the journal tells less. */
const mostSeeds = 50;

/** Works on a new library in two sessions and a third that is killed before it folds. `folder` is not there yet. */
export async function killedSession(folder: string, seed: number, turns: number): Promise<KilledSession> {
  for (let attempt = 0; attempt < mostSeeds; attempt += 1) {
    const place = `${folder}-${attempt}`;
    await mkdir(place, { recursive: true });
    const session = await tried(place, seed + attempt, turns);
    if (session !== null) return session;
  }
  throw new Error(`None of ${mostSeeds} seeds from ${seed} makes a session whose journal can be judged.`);
}

async function tried(folder: string, seed: number, turns: number): Promise<KilledSession | null> {
  // The first file is written by the first opening, the next ones by the closings.
  const fault = {
    step: 4,
    path: '^\\.postil-library\\.json',
    kind: 'open',
    when: 'before',
    what: 'kill',
  } as const;
  const { lines } = await runCrashChild({ folder, seed, openings: 3, turns, idle: 0 }, { disk: { fault } });
  const known = new Acknowledged();
  let after: Acknowledged[] = [];
  for (const line of lines) {
    if (known.hear(line) !== null || line.line === 'refused') return null;
    if (line.line === 'opened') after = [known.copy()];
    if (line.line === 'ack') after.push(known.copy());
  }
  const image = await imageOf(folder);
  const journal = image.get('library.journal')?.data ?? new Uint8Array();
  // The first line is the header.
  const entries = journal.filter((byte) => byte === 0x0a).length - 1;
  return entries === after.length - 1 && entries > 3 ? { image, after } : null;
}
