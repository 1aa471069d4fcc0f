import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChildLine } from './child-lines.ts';
import { imageOf } from './folder-image.ts';
import type { FolderImage } from './folder-image.ts';
import { ImageLayout } from './image-layout.ts';
import { whatOpeningLacks } from './image-check.ts';
import { Acknowledged } from './library-state.ts';
import { runCrashChild } from './run-crash-child.ts';
import { seededChance } from './seeded-random.ts';
import { VirtualDisk } from './virtual-disk.ts';
import { dataLosses } from './virtual-file.ts';

/** What the power cuts came to. */
export interface PowerCutResult {
  /** States of the disk that were opened, each with what had been acknowledged by then. */
  readonly states: number;
  /** What was wrong, each with its moment and its loss. */
  readonly failures: readonly string[];
}

/** A state that the disk may be in after the power was cut. */
interface Cut {
  /** When, and what was lost. */
  readonly what: string;
  readonly image: FolderImage;
  /** What had been acknowledged by then. */
  readonly known: Acknowledged;
}

/** Beyond so many unsynced changes of names, only so many of the states between none and all are tried. */
const mostNames = 6;

/**
 * Records what a process does on the disk while it works on a library, works out what the disk may hold when the power
 * goes after each of its steps, and opens each of these states, or such a share of them as chance picks (1: all).
 * `root` is an empty folder.
 */
export async function runPowerCuts(
  root: string,
  seed: number,
  { turns, share }: { readonly turns: number; readonly share: number },
): Promise<PowerCutResult> {
  const chance = seededChance(seed);
  const folder = join(root, 'recorded');
  await mkdir(folder);
  const layout = await ImageLayout.begin(root);
  const known = new Acknowledged();
  const seen = new Set<string>();
  const failures: string[] = [];
  try {
    // The second run begins with what a killed process has left, so that the power goes while it recovers, too.
    for (const run of [1, 2]) {
      const image = await imageOf(folder);
      const task = { folder, seed: seed + run, openings: 2, turns, idle: chance.between(998, 1002) };
      const { lines } = await runCrashChild(task, { disk: {} });
      for (const { what, image: cut, known: by } of cutsOf(image, lines, known)) {
        const key = `${fingerprint(cut)} ${by.count}`;
        if (seen.has(key) || chance.next() >= share) continue;
        seen.add(key);
        const lack = await whatOpeningLacks(await layout.layOut(cut), by);
        if (lack !== null) failures.push(`run ${run}, ${what}: ${lack}`);
      }
      const fault = { step: chance.between(30, 60), when: 'half', what: 'kill' } as const;
      const killed = await runCrashChild({ ...task, seed: seed + run + 2, idle: 0 }, { disk: { fault } });
      for (const line of killed.lines) hear(known, line);
    }
  } finally {
    await layout.end();
    await rm(folder, { recursive: true, force: true });
  }
  return { states: seen.size, failures };
}

/** All states in which the disk may be while these lines are said, beginning with an image that is on it for good. */
function* cutsOf(image: FolderImage, lines: readonly ChildLine[], known: Acknowledged): Generator<Cut> {
  const disk = new VirtualDisk(image);
  let last = '';
  for (const line of lines) {
    if (line.line === 'begin') {
      disk.begin(line.step);
      last = `step ${line.step.number} (${line.step.kind} ${line.step.path})`;
    } else if (line.line === 'end') disk.end(line);
    else hear(known, line);
    if (line.line !== 'end' && line.line !== 'ack') continue;
    for (const names of namesToKeep(disk.unsyncedNames)) {
      for (const data of disk.hasUnsyncedData ? dataLosses : (['all'] as const)) {
        const what = `${line.line} of ${last}, names kept: ${names} of ${disk.unsyncedNames}, bytes lost: ${data}`;
        yield { what, image: disk.afterPowerCut(names, data), known: known.copy() };
      }
    }
  }
}

/** Takes note of what a child acknowledged. Throws when it opened a library that lacks something. */
function hear(known: Acknowledged, line: ChildLine): void {
  const lack = known.hear(line);
  if (lack !== null) throw new Error(`Even without a power cut: ${lack}`);
}

function namesToKeep(unsynced: number): number[] {
  const all = Array.from({ length: unsynced + 1 }, (_, kept) => kept);
  if (unsynced <= mostNames) return all;
  return all.filter((kept) => kept < mostNames - 1 || kept === unsynced);
}

function fingerprint(image: FolderImage): string {
  const hash = createHash('sha1');
  for (const [path, file] of image) {
    hash.update(`${path}\n${file?.data.length ?? 'folder'}\n`);
    if (file !== null) hash.update(file.data);
  }
  return hash.digest('base64');
}
