import { expect, test } from 'vitest';
import { schemaVersion } from '../../../core/library/records.ts';
import { migrate, migrations } from './migrate.ts';
import type { Migration } from './migrate.ts';

function step(from: number): Migration {
  return { from, migrate: (file) => ({ ...file, steps: [...(file.steps as number[]), from] }) };
}

const twoSteps = [step(schemaVersion - 2), step(schemaVersion - 1)];

test.each([
  [schemaVersion - 2, [schemaVersion - 2, schemaVersion - 1]],
  [schemaVersion - 1, [schemaVersion - 1]],
  [schemaVersion, []],
])('a file of version %d goes through the steps %j', (version, steps) => {
  const old = Object.freeze({ schemaVersion: version, steps: [] as number[], kept: 'as it is' });
  if (version < 0) expect(() => migrate(old, twoSteps)).toThrow('schemaVersion');
  else expect(migrate(old, twoSteps)).toEqual({ schemaVersion, steps, kept: 'as it is' });
});

test('a gap between the steps is found before anything is read', () => {
  expect(() => migrate({}, [step(schemaVersion - 2), step(schemaVersion)])).toThrow('Migration 2 must read');
});

test('the steps of this program lead to its version without a gap', () => {
  expect(migrate({ schemaVersion }, migrations)).toEqual({ schemaVersion });
});
