import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openLibrary } from '../../electron/store/open-library.ts';
import { StoreError } from '../../electron/store/library-store.ts';
import type { LibraryStore } from '../../electron/store/library-store.ts';
import type { ChildLine } from './child-lines.ts';
import { watchDisk } from './disk-steps.ts';
import { faultWatcher } from './fault.ts';
import type { Errno, Fault } from './fault.ts';
import { ImageLayout } from './image-layout.ts';
import { killedSession } from './killed-session.ts';
import { Acknowledged, stateOf } from './library-state.ts';
import type { State } from './library-state.ts';
import { seededChance } from './seeded-random.ts';
import type { Chance } from './seeded-random.ts';
import { Workload } from './workload.ts';

/** What a disk that refuses came to. */
export interface RefusalResult {
  /** Faults that were brought about. */
  readonly faults: number;
  /** Changes that were refused, and are on the disk all the same, since it did not let them be taken back either. */
  readonly inDoubt: readonly string[];
  readonly failures: readonly string[];
}

/** What a library does with changes that the disk refuses. */
type WhenRefused = 'reject' | 'keep';

interface Case {
  readonly fault: Fault;
  readonly whenRefused: WhenRefused;
  readonly seed: number;
}

/** Turns of work on a failing disk, and after it is well again. */
const turns = 5;

const errnos: readonly Errno[] = ['ENOSPC', 'EIO', 'EACCES', 'EBUSY', 'EROFS'];

/** One word for the reader, and no more lines than one. */
const isOneLine = (text: string): boolean => text.length > 20 && !text.includes('\n');

/**
 * Lets each step of opening, working and closing fail, by itself and with all steps after it, in each way in which a
 * disk fails. What is refused must be refused in one line and leave memory as it was, or be kept there; what was
 * acknowledged must be there when the disk is well again, without opening the library anew and after it. `share` of the
 * cases are tried (1: all). `root` is an empty folder.
 */
export async function runRefusals(
  root: string,
  seed: number,
  { share }: { readonly share: number },
): Promise<RefusalResult> {
  const { image, after } = await killedSession(join(root, 'session'), seed, 3);
  const before = after.at(-1) ?? new Acknowledged();
  await mkdir(join(root, 'layout'));
  const layout = await ImageLayout.begin(join(root, 'layout'));
  const result = { faults: 0, inDoubt: [] as string[], failures: [] as string[] };
  const chance = seededChance(seed);
  try {
    for (const each of casesOf(chance, share)) {
      const trial = new Trial(await layout.layOut(image), each, before);
      const wrong = await trial.run().catch(messageOf);
      if (trial.struck) result.faults += 1;
      const what = JSON.stringify(each);
      const failed = wrong ?? (each.fault.lasting === true ? null : trial.inDoubt);
      if (failed !== null) result.failures.push(`${what}: ${failed}`);
      else if (trial.inDoubt !== null) result.inDoubt.push(`${what}: ${trial.inDoubt}`);
    }
  } finally {
    await layout.end();
  }
  return result;
}

function* casesOf(chance: Chance, share: number): Generator<Case> {
  for (let step = 1; step <= 70; step += 1) {
    for (const what of errnos) {
      for (const when of ['before', 'half', 'after'] as const) {
        for (const lasting of [false, true]) {
          // A file that is held by a virus scanner is waited for, which takes its time.
          if (lasting && (what === 'EBUSY' || when !== 'before')) continue;
          if (chance.next() >= share) continue;
          const whenRefused = chance.pick(['reject', 'keep'] as const);
          yield { fault: { step, what, when, lasting }, whenRefused, seed: chance.between(0, 2 ** 31) };
        }
      }
    }
  }
}

/** One fault, from opening the library to opening it again. */
class Trial {
  struck = false;
  inDoubt: string | null = null;
  readonly #folder: string;
  readonly #case: Case;
  readonly #known: Acknowledged;
  /** As `#known`, but that what was refused may be there. */
  readonly #lenient: Acknowledged;
  #wrong: string | null = null;

  constructor(folder: string, each: Case, before: Acknowledged) {
    this.#folder = folder;
    this.#case = each;
    this.#known = before.copy();
    this.#lenient = before.copy('in doubt');
  }

  /** What is wrong; `null` when all is well. */
  async run(): Promise<string | null> {
    const { whenRefused, fault } = this.#case;
    const heal = await watchDisk(
      this.#folder,
      faultWatcher(fault, () => (this.struck = true)),
    );
    try {
      const store = await openLibrary(this.#folder, { whenRefused }).catch(refusedInOneLine);
      if (store !== null) {
        const mayChange = store.opening.readOnly === null;
        if (mayChange) await this.#work(store);
        // The rest of what a fault can hit is closing; of a lasting one, going on once the disk is well.
        if (fault.lasting === true) heal();
        if (fault.lasting === true && mayChange) await this.#goOn(store);
        await store.close();
      }
    } finally {
      heal();
    }
    return this.#wrong ?? (await this.#reopen());
  }

  async #work(store: LibraryStore): Promise<void> {
    const chance = seededChance(this.#case.seed);
    const workload = new Workload(store, chance, (line) => this.#hear(line), { mostTogether: 1 });
    for (let turn = 0; turn < turns; turn += 1) {
      await workload.turn().catch(refusedInOneLine);
      const lack = this.#known.copy().settle(stateOf(store.current));
      if (lack !== null) this.#wrong ??= `in memory: ${lack}`;
    }
    const { waiting, why } = store.saving;
    if (waiting === 0) {
      // Should the process be killed now, this is what would be there.
      const reader = await openLibrary(this.#folder, { access: 'read' });
      const lack = this.#settled(stateOf(reader.current));
      if (lack !== null) this.#wrong ??= `on the disk: ${lack}`;
      await reader.close();
    }
    if (waiting > 0 && (why === null || !isOneLine(why)))
      this.#wrong ??= `what waits is not explained: ${String(why)}`;
  }

  /** The disk is well again, and the library still open. */
  async #goOn(store: LibraryStore): Promise<void> {
    const { waiting, why } = await store.saveNow();
    if (waiting > 0)
      this.#wrong ??= `${waiting} changes still wait although the disk is well again: ${String(why)}`;
    await store.saveSettings({ textScale: 1.3 });
    this.#hear({ line: 'ack', id: 0, after: [['settings', store.current.settings]] });
  }

  async #reopen(): Promise<string | null> {
    const store = await openLibrary(this.#folder);
    const lack = this.#settled(stateOf(store.current));
    await store.close();
    return lack;
  }

  /** What is lacking; what was refused and is there all the same is noted apart. */
  #settled(state: State): string | null {
    const lack = this.#known.copy().settle(state);
    if (lack === null) return null;
    this.inDoubt ??= lack;
    return this.#lenient.copy().settle(state);
  }

  #hear(line: ChildLine): void {
    if (line.line === 'refused' && !isOneLine(line.why)) this.#wrong ??= `a refusal: ${line.why}`;
    this.#known.hear(line);
    this.#lenient.hear(line);
  }
}

/** A refusal for the user is not a failure. */
function refusedInOneLine(error: unknown): null {
  if (error instanceof StoreError && isOneLine(error.message)) return null;
  throw error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
