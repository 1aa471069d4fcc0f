import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupReasons } from '../../../core/library/backup-summary.ts';
import type { BackupReason } from '../../../core/library/backup-summary.ts';
import { parseBackupName } from './backup-name.ts';
import type { NamedBackup } from './backup-name.ts';
import { backupName } from './backup-name.ts';
import { alwaysAllowed, chooseRemovals, newestKept, timesNewest } from './choose-removals.ts';

const now = new Date('2026-11-23T12:30:00.000Z');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function backup(age: number, reason: BackupReason = 'start', bytes = 1000): NamedBackup {
  const name = backupName(new Date(now.getTime() - age), reason, { articles: 1, highlights: 1 });
  return parseBackupName(name, bytes)!;
}

function kept(backups: readonly NamedBackup[]): readonly NamedBackup[] {
  const removed = chooseRemovals(backups, now);
  return backups.filter(({ name }) => !removed.includes(name));
}

function ages(backups: readonly NamedBackup[]): number[] {
  return backups.map(({ at }) => now.getTime() - Date.parse(at));
}

function every(step: number, from: number, to: number): NamedBackup[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) =>
    backup(from + index * step),
  );
}

describe('of small backups', () => {
  test.each<[string, readonly NamedBackup[], readonly number[]]>([
    [
      'the newest five stay, however close they are',
      every(minute, 0, 9 * minute),
      [0, 1, 2, 3, 4].map((m) => m * minute),
    ],
    [
      'of older ones the last of each hour stays for a day',
      [...every(minute, 0, 4 * minute), ...every(10 * minute, 31 * minute, 151 * minute)],
      [...[0, 1, 2, 3, 4].map((m) => m * minute), 31 * minute, 91 * minute, 151 * minute],
    ],
    [
      'of those before, the last of each day for two weeks',
      [...every(minute, 0, 4 * minute), ...every(6 * hour, 2 * day, 4 * day)],
      [...[0, 1, 2, 3, 4].map((m) => m * minute), 2 * day, 2 * day + 18 * hour, 3 * day + 18 * hour],
    ],
    [
      'what is older than two years goes',
      [...every(minute, 0, 4 * minute), backup(731 * day), backup(732 * day)],
      [...[0, 1, 2, 3, 4].map((m) => m * minute), 731 * day],
    ],
    [
      'the newest five stay for ever when there are no others',
      every(400 * day, 0, 4000 * day),
      [0, 400 * day, 800 * day, 1200 * day, 1600 * day],
    ],
    [
      'the last one before a migration stays for thirty days',
      [...every(minute, 0, 9 * minute), backup(9.5 * minute, 'migration'), backup(9.6 * minute, 'migration')],
      [0, 1, 2, 3, 4, 9.5].map((m) => m * minute),
    ],
    [
      'that before a migration goes as any other after that time',
      [...every(day, 0, 4 * day), backup(31 * day), backup(31.001 * day, 'migration')],
      [...[0, 1, 2, 3, 4].map((d) => d * day), 31 * day],
    ],
  ])('%s', (_, backups, expected) => {
    expect(ages(kept(backups))).toEqual(expected);
  });

  test('a library that is opened every hour for three years has at most 75 of them, reaching back two years', () => {
    let all: readonly NamedBackup[] = [];
    for (let age = 3 * 365 * day; age >= 0; age -= 6 * hour) {
      all = [backup(age), ...all];
      const removed = new Set(chooseRemovals(all, new Date(now.getTime() - age)));
      all = all.filter(({ name }) => !removed.has(name));
      expect(all.length).toBeLessThanOrEqual(75);
    }
    expect(Math.max(...ages(all))).toBeGreaterThan(670 * day);
  });
});

describe('of backups that are large', () => {
  const bytes = 70 * 1024 * 1024;

  test('so many stay as eight times the newest allows, of every age', () => {
    const many = [...every(hour, 0, 23 * hour), ...every(day, day, 60 * day)].map((each) => ({
      ...each,
      bytes,
    }));
    const left = kept(many);
    expect(left).toHaveLength(timesNewest);
    expect(Math.max(...ages(left))).toBeGreaterThan(30 * day);
  });

  test('the newest five and the last before a migration stay even beyond the bound', () => {
    const few = [backup(0), ...every(hour, hour, 4 * hour), backup(20 * day, 'migration'), backup(40 * day)];
    expect(ages(kept(few.map((each, index) => ({ ...each, bytes: index === 0 ? 1 : 10 * bytes }))))).toEqual([
      0,
      hour,
      2 * hour,
      3 * hour,
      4 * hour,
      20 * day,
    ]);
  });
});

describe('whatever the backups are', () => {
  const anyBackups = fc.uniqueArray(
    fc
      .tuple(
        fc.oneof(fc.integer({ min: -hour, max: 3 * day }), fc.integer({ min: 0, max: 900 * day })),
        fc.constantFrom(...backupReasons),
        fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 120_000_000 })),
      )
      .map((fields) => backup(...fields)),
    { maxLength: 120, selector: ({ name }) => name },
  );

  test('the newest stay, the order does not matter, and what stays once stays', () => {
    fc.assert(
      fc.property(anyBackups, fc.infiniteStream(fc.integer()), (backups, numbers) => {
        const removed = new Set(chooseRemovals(backups, now));
        const newest = backups.toSorted((a, b) => (a.name < b.name ? 1 : -1)).slice(0, newestKept);
        expect(newest.filter(({ name }) => removed.has(name))).toEqual([]);

        const keys = new Map(backups.map((each) => [each, numbers.next().value as number]));
        const shuffled = backups.toSorted((a, b) => keys.get(a)! - keys.get(b)!);
        expect(new Set(chooseRemovals(shuffled, now))).toEqual(removed);

        expect(
          chooseRemovals(
            backups.filter(({ name }) => !removed.has(name)),
            now,
          ),
        ).toEqual([]);
      }),
    );
  });

  test('nothing is removed for room that the rest would leave', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const small = backups.map((each) => ({ ...each, bytes: 1 }));
        const outlived = new Set(chooseRemovals(small, now));
        const removed = new Set(chooseRemovals(backups, now));
        const left = backups.filter(({ name }) => !removed.has(name));
        const total = left.reduce((sum, { bytes }) => sum + bytes, 0);
        const newest = backups.toSorted((a, b) => (a.name < b.name ? 1 : -1))[0];
        const bound = Math.max(alwaysAllowed, timesNewest * (newest?.bytes ?? 0));
        for (const { name, bytes } of backups) {
          if (removed.has(name) && !outlived.has(name)) expect(total + bytes).toBeGreaterThan(bound);
          if (outlived.has(name)) expect(removed.has(name)).toBe(true);
        }
      }),
    );
  });
});
