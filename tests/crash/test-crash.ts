/**
 * `npm run test:crash`: kills, cuts the power of, damages and refuses the disk to a process that works on a library, and
 * checks that nothing acknowledged is ever lost. What is done follows from the seed, which is printed; `--seed N` does it
 * again, `--only kills|power|damage|refusals` a part of it, `--chain N` one folder's kills. Exit 1 on failure.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runDamage } from './damage.ts';
import { runKillChain } from './kill-chain.ts';
import type { ChainResult } from './kill-chain.ts';
import { runPowerCuts } from './power-cuts.ts';
import { runRefusals } from './refusals.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    kills: { type: 'string', default: '1000' },
    only: { type: 'string' },
    chain: { type: 'string' },
  },
});

const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const command = `npm run test:crash -- --seed ${seed}`;

/** One folder lives through so many kills, then the next one begins: what is lost slowly is found as well. */
const killsInChain = 50;

/** What is wrong, each with how to do it again. */
const failures: string[] = [];
const root = await mkdtemp(join(tmpdir(), 'postil-crash-'));
const began = performance.now();

console.log(`Seed ${seed}, in ${root}`);
const parts: Readonly<Record<string, () => Promise<void>>> = { kills, power, damage, refusals };
for (const [name, part] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  const start = performance.now();
  await part();
  console.log(`  ${seconds(start)} s`);
}
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(
  `${failures.length === 0 ? 'Nothing was lost' : `${failures.length} failures`}. Seed ${seed}, ${seconds(began)} s.`,
);
if (failures.length === 0) await rm(root, { recursive: true });
process.exitCode = failures.length === 0 ? 0 : 1;

async function kills(): Promise<void> {
  const wanted = Number(values.kills);
  const chains = Math.ceil(wanted / killsInChain);
  const numbers =
    values.chain === undefined ? Array.from({ length: chains }, (_, chain) => chain) : [Number(values.chain)];
  const results: ChainResult[] = [];
  const waiting = [...numbers];
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let chain = waiting.shift(); chain !== undefined; chain = waiting.shift()) {
        const folder = join(root, `chain-${chain}`);
        const result = await runKillChain(folder, seed * 1000 + chain, Math.min(killsInChain, wanted));
        results.push(result);
        if (result.failure !== null) {
          failures.push(
            `${result.failure}\n  again: ${command} --only kills --chain ${chain}; the folder as it was found: ${folder}`,
          );
        }
      }
    }),
  );
  const sum = (count: (result: ChainResult) => number): number =>
    results.reduce((total, each) => total + count(each), 0);
  const [atSteps, atMoments] = [sum((each) => each.atSteps), sum((each) => each.atMoments)];
  console.log(
    `${atSteps + atMoments} kills (${atSteps} at steps on the disk, ${atMoments} at any moment), ` +
      `${sum((each) => each.acknowledged)} changes acknowledged, ` +
      `${sum((each) => each.messages.length)} openings that spoke of a write cut in two`,
  );
  const steps = new Map<string, number>();
  for (const result of results) {
    for (const [step, times] of result.steps) steps.set(step, (steps.get(step) ?? 0) + times);
  }
  for (const [step, times] of [...steps].sort()) console.log(`    ${String(times).padStart(4)} x ${step}`);
}

async function power(): Promise<void> {
  const result = await runPowerCuts(await folderFor('power'), seed, { turns: 12, share: 1 });
  console.log(`${result.states} states of the disk after a power cut opened`);
  failures.push(...result.failures.map((each) => `power cut, ${each}\n  again: ${command} --only power`));
}

async function damage(): Promise<void> {
  const result = await runDamage(await folderFor('damage'), seed, { every: true });
  console.log(`${result.openings} openings with damaged files`);
  failures.push(...result.failures.map((each) => `${each}\n  again: ${command} --only damage`));
}

async function refusals(): Promise<void> {
  const result = await runRefusals(await folderFor('refusals'), seed, { share: 1 });
  console.log(
    `${result.faults} refusals of the disk; after ${result.inDoubt.length} of them a change that was refused is there all the same`,
  );
  failures.push(...result.failures.map((each) => `refusal, ${each}\n  again: ${command} --only refusals`));
}

function folderFor(part: string): Promise<string> {
  return mkdtemp(join(root, `${part}-`));
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0);
}
