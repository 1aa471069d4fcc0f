import { openLibrary } from '../../electron/store/open-library.ts';
import type { ChildLine } from './child-lines.ts';
import type { ChildTask } from './crash-child.ts';
import type { DiskStep, StepKind } from './disk-steps.ts';
import type { Fault } from './fault.ts';
import { Acknowledged, stateOf } from './library-state.ts';
import { readableOrWhy } from './readable-articles.ts';
import { runCrashChild } from './run-crash-child.ts';
import { seededChance } from './seeded-random.ts';
import type { Chance } from './seeded-random.ts';

/** What a chain of kills came to. */
export interface ChainResult {
  /** Kills at a step. */
  atSteps: number;
  /** Kills from outside, at any moment. */
  atMoments: number;
  /** Changes that were acknowledged in all. */
  acknowledged: number;
  /** At which kinds of step the process was killed, and how often: `opening: rename library.json`. */
  readonly steps: Map<string, number>;
  /** What opening had to say after a write that may have been cut in two. */
  readonly messages: string[];
  /** What was wrong; `null` when nothing was. The chain ends there, and the folder stays as it was found. */
  failure: string | null;
}

/** Steps of opening and folding, which are few among those of the changes: each is to be met in a thousand kills. */
const rareSteps: readonly (readonly [kind: StepKind, path: string])[] = [
  ...(['open', 'write', 'sync', 'rename', 'unlink'] as const).flatMap((kind) =>
    ['postil-library\\.json', 'postil-library\\.journal', 'lock', 'articles', 'originals'].map(
      (path) => [kind, path] as const,
    ),
  ),
  ...['^library\\.json', '^library\\.journal', 'lock'].map((path) => ['link', path] as const),
  ['open', '^library\\.journal'],
  ['sync', '^$'],
];

/** A child that is not killed by then was not going to be. */
const mostOpenings = 5;

/** How a round is to end: at a step, or at a moment in milliseconds. */
type Plan = { readonly fault: Fault } | { readonly killAfter: number };

/**
 * Kills a process that works on the library in a folder, again and again, and looks after each kill whether all that it
 * had acknowledged is there: once as a reader does who changes nothing, and once as the next process that opens the
 * library to change it, which may itself be killed while it does so. What is done and when follows from the seed.
 */
export async function runKillChain(folder: string, seed: number, kills: number): Promise<ChainResult> {
  const chance = seededChance(seed);
  const chain = new KillChain(folder);
  const { result } = chain;
  for (let round = 0; result.atSteps + result.atMoments < kills && result.failure === null; round += 1) {
    const task = {
      folder,
      seed: chance.between(0, 2 ** 31),
      openings: mostOpenings,
      turns: chance.between(0, 12),
      idle: chance.next() < 0.06 ? chance.between(998, 1004) : 0,
    };
    const plan = planFor(round, chance);
    try {
      await chain.round(task, plan);
    } catch (error) {
      result.failure = error instanceof Error ? error.message : String(error);
    }
    if (result.failure !== null)
      result.failure = `round ${round} (${JSON.stringify(plan)}): ${result.failure}`;
  }
  return result;
}

/** Most kills are at steps, since these are where something can be cut in two. */
function planFor(round: number, chance: Chance): Plan {
  if (chance.next() < 0.25) return { killAfter: chance.next() ** 2 * 250 };
  const when = chance.pick(['before', 'half', 'after'] as const);
  const luck = chance.next();
  // The first steps of an opening one after the other, then anywhere, then what is rare among many others.
  if (luck < 0.4) return { fault: { step: 1 + (round % 40), when, what: 'kill' } };
  if (luck < 0.7) return { fault: { step: chance.between(1, 120), when, what: 'kill' } };
  const [kind, path] = chance.pick(rareSteps);
  return { fault: { step: chance.between(1, 5), kind, path, when, what: 'kill' } };
}

class KillChain {
  readonly result: ChainResult = {
    atSteps: 0,
    atMoments: 0,
    acknowledged: 0,
    steps: new Map(),
    messages: [],
    failure: null,
  };
  readonly #folder: string;
  readonly #known = new Acknowledged();
  /** A write may have been cut in two since the last opening, and opening may have to say so. */
  #mayBeTorn = false;
  #phase: 'opening' | 'work' = 'opening';

  constructor(folder: string) {
    this.#folder = folder;
  }

  async round(task: ChildTask, plan: Plan): Promise<void> {
    this.#phase = 'opening';
    const atStep = 'fault' in plan;
    const { lines, killed } = await runCrashChild(task, atStep ? { disk: plan } : plan);
    for (const line of lines) this.#take(line);
    if (killed) this.result[atStep ? 'atSteps' : 'atMoments'] += 1;
    if (killed && (!atStep || plan.fault.when === 'half')) this.#mayBeTorn = true;
    this.result.failure ??= await this.#look();
  }

  #take(line: ChildLine): void {
    this.result.failure ??= this.#known.hear(line);
    switch (line.line) {
      case 'opened':
        this.#phase = 'work';
        this.#judge(line.messages);
        this.#mayBeTorn = false;
        break;
      case 'ack':
        this.result.acknowledged += 1;
        break;
      case 'closed':
        this.#phase = 'opening';
        break;
      case 'fault':
        this.#count(line.step);
        break;
      default:
    }
  }

  /** As a reader does, who takes no lock and changes nothing. */
  async #look(): Promise<string | null> {
    const store = await openLibrary(this.#folder, { access: 'read' });
    try {
      return this.#known.settle(stateOf(store.current)) ?? (await readableOrWhy(store));
    } finally {
      await store.close();
    }
  }

  #judge(messages: readonly string[]): void {
    this.result.messages.push(...messages);
    if (messages.length === 0 || this.#mayBeTorn) return;
    this.result.failure ??= `opening reports what a mere kill cannot have caused: ${messages.join(' ')}`;
  }

  #count({ kind, path, to }: Omit<DiskStep, 'data'>): void {
    const names = [path, ...(to === undefined ? [] : [to])].map(roleOf).join(' to ');
    const step = `${this.#phase}: ${kind} ${names}`;
    this.result.steps.set(step, (this.result.steps.get(step) ?? 0) + 1);
  }
}

/** A file's part in the library, whatever its number: `.postil-library.json-*.tmp`, `articles/*`. */
function roleOf(path: string): string {
  if (path === '') return 'the folder';
  return path
    .replace(/-\d+-\d+\.tmp$/, '.tmp')
    .replace(/[0-9a-f]{64}/, '*')
    .replace(/(articles\/)[^/]+/, '$1*')
    .replace(/\d+/g, '#');
}
