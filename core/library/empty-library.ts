import { defaultSettings, schemaVersion } from './records.ts';
import type { LibraryFile } from './records.ts';

/** A library with nothing in it. `now` is ISO 8601, UTC. */
export function emptyLibrary(id: string, now: string): LibraryFile {
  return {
    schemaVersion,
    id,
    created: now,
    articles: {},
    highlights: {},
    collections: {},
    positions: {},
    settings: defaultSettings,
    history: [],
    seen: {},
    dots: {},
    siblings: {},
    tombstones: {},
  };
}
