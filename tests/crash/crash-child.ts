/**
 * Works on a library until it is killed or has done what it was asked to, and says what was acknowledged. Opens and
 * closes the library several times, so that what is done then can be cut short too.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { openLibrary } from '../../electron/store/open-library.ts';
import { say } from './child-lines.ts';
import { stateOf } from './library-state.ts';
import { seededChance } from './seeded-random.ts';
import { Workload } from './workload.ts';

/** What the child is asked to do, as JSON in its first argument. */
export interface ChildTask {
  readonly folder: string;
  readonly seed: number;
  /** How often the library is opened. */
  readonly openings: number;
  /** Turns of work between opening and closing. */
  readonly turns: number;
  /**
   * How long to stay idle after that, in milliseconds, and then to work on for a little: the store writes the library
   * whole a second after the last change, and may be in the midst of that.
   */
  readonly idle: number;
}

const { folder, seed, openings, turns, idle } = JSON.parse(process.argv[2] ?? '') as ChildTask;
const chance = seededChance(seed);

/** A clock that now and then jumps, and not only forwards. */
const now = (): Date =>
  new Date(Date.now() + (chance.next() < 0.05 ? chance.between(-90_000_000, 90_000_000) : 0));

say({ line: 'ready' });
for (let opening = 0; opening < openings; opening += 1) {
  const store = await openLibrary(folder, { program: 'Crash test', now });
  if (store.opening.readOnly !== null) throw new Error(store.opening.readOnly);
  say({ line: 'opened', messages: store.opening.messages, state: stateOf(store.current) });
  const workload = new Workload(store, chance, say);
  for (let turn = 0; turn < turns; turn += 1) await workload.turn();
  if (idle > 0) {
    await pause(idle);
    for (let turn = 0; turn < 8; turn += 1) await workload.turn();
  }
  await store.close();
  say({ line: 'closed' });
}
