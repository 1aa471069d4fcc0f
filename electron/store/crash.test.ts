import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { killHard, startChild } from '../../tests/children/run-child.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { openLibrary } from './open-library.ts';

const kills = 15;

test(
  'everything that was acknowledged is there after the program was killed at any moment',
  { timeout: 60_000 },
  async () => {
    const folder = await temporaryFolder();
    const acknowledged: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const before = acknowledged.length;
      const child = startChild('change-until-killed.ts', folder);
      const lines = createInterface({ input: child.stdout });
      const ended = (async () => {
        for await (const id of lines) acknowledged.push(id);
      })();
      while (acknowledged.length === before) await pause(5);
      // Any moment will do: this is not waiting for something to have happened.
      await pause(Math.random() * 60);
      await killHard(child);
      await ended;

      const store = await openLibrary(folder);
      expect(store.opening).toEqual({ messages: [], readOnly: null });
      const kept = store.current.highlights;
      expect(acknowledged.filter((id) => !(id in kept))).toEqual([]);
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThan(kills);
  },
);
