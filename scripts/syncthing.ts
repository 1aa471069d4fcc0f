/**
 * Two libraries under two real Syncthing instances, on loopback: `node scripts/syncthing.ts [ROUNDS] [SEED]
 * [--no-copies]`. With `--no-copies` the instances keep no copy of what was changed in both places. In each
 * round both are edited by programs at the same time, in every second round while the instances are offline. Ends with
 * 0 when both folders are alike and nothing that was acknowledged is missing, and prints what was merged.
 *
 * Needs Syncthing; Debian's package is installed when there is none, for which it needs root or sudo.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { listConflicts } from '../core/library/merge/conflicts.ts';
import type { LibraryFile } from '../core/library/records.ts';
import { projectRoot } from './project-root.ts';
import { SyncthingPlace } from './syncthing-place.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'no-copies': { type: 'boolean', default: false } },
});
const rounds = Number(positionals[0] ?? 6);
const seed = Number(positionals[1] ?? Date.now() % 100_000);
const copies = !values['no-copies'];
const changesARound = 25;

/** What the programs reported. */
const made = new Set<string>();
const told: string[] = [];

installSyncthing();
const root = await mkdtemp(join(tmpdir(), 'postil-syncthing-'));
const here = await SyncthingPlace.make('here', join(root, 'here'));
const there = await SyncthingPlace.make('there', join(root, 'there'));
const places = [here, there] as const;
console.log(`Two Syncthing instances below ${root}; ${rounds} rounds, seed ${seed}.`);
let failed = true;
try {
  await edit(here, 10, seed);
  await cp(here.library, there.library, { recursive: true });
  await Promise.all([here.start(there.peer, { copies }), there.start(here.peer, { copies })]);
  await settle();
  for (let round = 1; round <= rounds; round += 1) await playRound(round);
  failed = !(await isEndAlike());
} finally {
  await Promise.all(places.map((place) => place.stop()));
  if (failed) console.log(`The folders are kept below ${root}.`);
  else await rm(root, { recursive: true });
}
process.exitCode = failed ? 1 : 0;

async function playRound(round: number): Promise<void> {
  const offline = round % 2 === 0;
  const before = told.length;
  if (offline) await Promise.all(places.map((place) => place.setOnline(false)));
  await Promise.all(places.map((place, index) => edit(place, changesARound, seed + round * 10 + index + 1)));
  if (offline) await Promise.all(places.map((place) => place.setOnline(true)));
  await settle();
  console.log(`Round ${round}, edited ${offline ? 'offline' : 'online'}:`);
  for (const line of told.slice(before)) console.log(`  ${line}`);
}

/** Runs a program that edits a library; with no changes it only takes in what has come. */
async function edit(place: SyncthingPlace, changes: number, withSeed: number): Promise<void> {
  const script = join(projectRoot, 'scripts', 'edit-library.ts');
  const child = spawn(
    process.execPath,
    [script, place.library, place.name, String(changes), String(withSeed)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('made ')) made.add(line.slice(5));
    else told.push(`${place.name}: ${line.slice(5)}`);
  }
  const [status] = (await ended) as [number | null];
  if (status !== 0) throw new Error(`The editor of ${place.name} ended with ${status ?? 'a signal'}.`);
}

/** Lets both exchange and take in until nothing more comes. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await exchange();
    // Each has been opened once: what a synchroniser put in the place of another file has been seen there.
    if (turn > 0 && (await areAlike()) && !(await haveCopies())) return;
    // One after the other: what the one writes then is the other's already, and not one more difference.
    for (const place of places) {
      await edit(place, 0, 0);
      await exchange();
    }
  }
  throw new Error('The two folders do not come to rest.');
}

async function exchange(): Promise<void> {
  await Promise.all(places.map((place) => place.scan()));
  for (let calm = 0, waited = 0; calm < 3; waited += 1) {
    if (waited > 600) throw new Error('The two instances do not finish exchanging.');
    await pause(200);
    const inSync = await Promise.all([here.isInSync(there.peer), there.isInSync(here.peer)]);
    calm = inSync.every(Boolean) ? calm + 1 : 0;
  }
}

async function areAlike(): Promise<boolean> {
  const [a, b] = await Promise.all(places.map(libraryOf));
  return isDeepStrictEqual(a, b);
}

async function haveCopies(): Promise<boolean> {
  const names = (await Promise.all(places.map((place) => readdir(place.library)))).flat();
  return names.some((name) => name.includes('sync-conflict'));
}

async function libraryOf(place: SyncthingPlace): Promise<LibraryFile> {
  return JSON.parse(await readFile(join(place.library, 'library.json'), 'utf8')) as LibraryFile;
}

async function isEndAlike(): Promise<boolean> {
  const library = await libraryOf(here);
  const missing = [...made].filter((id) => !(id in library.articles) && !(id in library.highlights));
  const [a, b] = await Promise.all(places.map(({ library: folder }) => filesOf(folder)));
  const alike = (await areAlike()) && isDeepStrictEqual(a, b);
  const articles = Object.keys(library.articles).length;
  const marks = Object.keys(library.highlights).length;
  console.log(
    `At the end: ${articles} articles, ${marks} marks, ${listConflicts(library).length} waiting for a decision; ` +
      `${Object.keys(library.seen).length} replicas, ${library.history.length} changes in the history.`,
  );
  console.log(`Both folders are ${alike ? 'alike' : 'NOT alike'}.`);
  console.log(
    `Of ${made.size} acknowledged articles and marks ${missing.length} are missing: ${missing.join(' ')}`,
  );
  return alike && missing.length === 0;
}

/** The names of all articles' texts and originals. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const names = await Promise.all(
    ['articles', 'originals'].map(async (name) =>
      (await readdir(join(folder, name), { recursive: true })).map((each) => join(name, each)),
    ),
  );
  return names.flat().sort();
}

function installSyncthing(): void {
  try {
    execFileSync('syncthing', ['--version'], { stdio: 'ignore' });
  } catch {
    console.log('Syncthing is not installed: installing the package of the distribution.');
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
    const command = [...asRoot, 'apt-get', 'install', '-y', '--no-install-recommends', 'syncthing'];
    execFileSync(command[0] ?? 'apt-get', command.slice(1), { stdio: 'inherit' });
  }
}
