import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDamage } from '../../tests/crash/damage.ts';
import { runKillChain } from '../../tests/crash/kill-chain.ts';
import { runPowerCuts } from '../../tests/crash/power-cuts.ts';
import { runRefusals } from '../../tests/crash/refusals.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';

/** Another one each time; a failure names it. `npm run test:crash` is the long form of all this. */
const seed = Date.now() % 1_000_000;

const kills = 25;
const timeout = 120_000;

test('everything acknowledged is there after the program was killed at any moment', { timeout }, async () => {
  const { failure, atSteps, atMoments } = await runKillChain(
    join(await temporaryFolder(), 'library'),
    seed,
    kills,
  );
  expect({ seed, failure, kills: atSteps + atMoments }).toEqual({ seed, failure: null, kills });
});

test('everything acknowledged is there after the power was cut at any moment', { timeout }, async () => {
  const { failures, states } = await runPowerCuts(await temporaryFolder(), seed, { turns: 3, share: 0.05 });
  expect({ seed, failures }).toEqual({ seed, failures: [] });
  expect(states).toBeGreaterThan(50);
});

test('damaged files cost nothing but what the damage hit, and that is said', { timeout }, async () => {
  const { failures, openings } = await runDamage(await temporaryFolder(), seed, { every: false });
  expect({ seed, failures }).toEqual({ seed, failures: [] });
  expect(openings).toBeGreaterThan(200);
});

test('a disk that refuses any step costs nothing that was acknowledged', { timeout }, async () => {
  const { failures, faults } = await runRefusals(await temporaryFolder(), seed, { share: 0.07 });
  expect({ seed, failures }).toEqual({ seed, failures: [] });
  expect(faults).toBeGreaterThan(20);
});
