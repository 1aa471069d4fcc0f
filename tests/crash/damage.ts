import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openLibrary } from '../../electron/store/open-library.ts';
import { StoreError } from '../../electron/store/library-store.ts';
import { imageOf, withData } from './folder-image.ts';
import type { FolderImage } from './folder-image.ts';
import { ImageLayout } from './image-layout.ts';
import { killedSession } from './killed-session.ts';
import type { KilledSession } from './killed-session.ts';
import { Acknowledged, stateOf } from './library-state.ts';

/** What was tried on damaged files came to. */
export interface DamageResult {
  /** Openings of a library with damaged files. */
  readonly openings: number;
  readonly failures: readonly string[];
}

/** One way in which files of a library are damaged, and what must be there all the same. */
interface Damage {
  readonly what: string;
  /** The files as they are after it; `null` for one that is gone. */
  readonly files: Readonly<Record<string, Uint8Array | null>>;
  /** One of these is what the library holds. None: it may be refused as well as opened, but not be empty. */
  readonly held: readonly Acknowledged[];
  /** Something that was acknowledged may be gone, and that must be said. */
  readonly told: boolean;
}

/** In the short form so many lengths, bytes or bits of a file are tried, spread over it. */
const sample = 24;

/**
 * Damages the files of a library that a killed process has left, in each way that a disk, a file system or a
 * synchroniser does, and opens it: as a reader always, and to change it in a share of the cases, since that takes
 * longer. Nothing may be lost but what the damage itself hit, and that must be said. With `every` each length, byte and
 * bit is tried. `root` is an empty folder.
 */
export async function runDamage(
  root: string,
  seed: number,
  { every }: { readonly every: boolean },
): Promise<DamageResult> {
  const session = await killedSession(join(root, 'session'), seed, 4);
  await mkdir(join(root, 'layout'));
  const layout = await ImageLayout.begin(join(root, 'layout'));
  const all = session.after.at(-1) ?? new Acknowledged();
  const failures: string[] = [];
  let openings = 0;
  try {
    const damages = damagesOf(session, every);
    const changing = Math.max(1, Math.floor(damages.length / (every ? 400 : 60)));
    for (const [index, damage] of damages.entries()) {
      const image = Object.entries(damage.files).reduce((before, [path, data]) => withData(before, path, data), session.image);
      for (const access of index % changing === 0 ? (['read', 'change'] as const) : (['read'] as const)) {
        openings += 1;
        const wrong = await whatIsWrong(await layout.layOut(image), image, damage, access, all);
        if (wrong !== null) failures.push(`${damage.what}, opened to ${access}: ${wrong}`);
      }
    }
  } finally {
    await layout.end();
  }
  return { openings, failures };
}

async function whatIsWrong(
  folder: string,
  before: FolderImage,
  { files, held, told }: Damage,
  access: 'read' | 'change',
  all: Acknowledged,
): Promise<string | null> {
  try {
    const store = await openLibrary(folder, { access });
    try {
      const state = stateOf(store.current);
      const { messages } = store.opening;
      if (held.length === 0) return Object.keys(state).length > 1 ? null : 'an empty library was opened';
      const lacks = held.map((each) => each.copy().settle(state));
      if (!lacks.includes(null)) return lacks[0] ?? null;
      const complete = all.copy().settle(state) === null;
      if (told && !complete && messages.length === 0) return 'something is gone, and nothing was said';
    } finally {
      await store.close();
    }
    return access === 'change' ? whatIsGone(await imageOf(folder), files) : null;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (held.length > 0) return error.message;
    if (error.message.includes('\n')) return `a refusal of more than one line: ${error.message}`;
    return whatWasTouched(await imageOf(folder), before);
  }
}

/** Damaged bytes that are nowhere in the folder any more. */
function whatIsGone(after: FolderImage, files: Damage['files']): string | null {
  const whole = files['library.json'];
  if (whole === undefined || whole === null) return null;
  const kept = [...after.values()].some((file) => file !== null && Buffer.compare(file.data, whole) === 0);
  return kept ? null : 'the damaged library.json is gone';
}

function whatWasTouched(after: FolderImage, before: FolderImage): string | null {
  const text = (image: FolderImage): string =>
    JSON.stringify(
      [...image]
        .filter(([path]) => path !== 'library.lock')
        .map(([path, file]) => [path, file === null ? null : Buffer.from(file.data).toString('base64')])
        .sort(),
    );
  return text(after) === text(before) ? null : 'files were changed although the library was refused';
}

function damagesOf({ image, after }: KilledSession, every: boolean): Damage[] {
  const bytes = (path: string): Uint8Array => image.get(path)?.data ?? new Uint8Array();
  const all = after.slice(-1);
  const main = bytes('library.json');
  const whole = (path: string, held: readonly Acknowledged[]): Damage[] => {
    const data = bytes(path);
    return [
      ...places(0, data.length, every).map((length) => cut(path, data, length)),
      { what: `${path} of zeros`, files: { [path]: new Uint8Array(data.length) } },
      { what: `${path} half of zeros`, files: { [path]: zeroTail(data, data.length >> 1) } },
      { what: `${path} gone`, files: { [path]: null } },
    ].map((damage) => ({ ...damage, held, told: false }));
  };
  const both = whole('library.json', []).map(({ what, files }) => ({
    what: `${what}, and its backup too`,
    files: { ...files, 'library.json.bak': Object.values(files)[0] ?? null },
    held: [],
    told: false,
  }));
  return [
    ...whole('library.json', all),
    ...whole('library.json.bak', all),
    ...whole('library.journal.bak', all),
    ...whole('library.lock', all),
    ...both.filter((_, index) => index % Math.ceil(both.length / sample) === 0 && main.length > 0),
    ...journalDamages(bytes('library.journal'), after, every),
  ];
}

/** The journal cut at each length, and its last entry, its header and one in the middle with bits flipped. */
function journalDamages(data: Uint8Array, after: readonly Acknowledged[], every: boolean): Damage[] {
  const path = 'library.journal';
  const feeds = [...data.entries()].filter(([, byte]) => byte === 0x0a).map(([index]) => index);
  const entriesIn = (length: number): number => Math.max(0, feeds.filter((feed) => feed < length).length - 1);
  const cuts = places(0, data.length, every).map((length) => ({
    ...cut(path, data, length),
    // An entry that lacks nothing but its line feed is there.
    held: [after[entriesIn(length + 1)], after[entriesIn(length)]].filter((each) => each !== undefined),
    // A cut between two lines leaves a journal as it once was.
    told: !feeds.includes(length - 1),
  }));
  const [lastButOne = 0, last = 0] = feeds.slice(-2);
  const [header = 0] = feeds;
  const all = after.slice(-1);
  const withoutLast = after.slice(-2).reverse();
  return [
    ...cuts,
    ...places(lastButOne + 1, last + 1, every).flatMap((at) => flips(path, data, at, every, withoutLast)),
    ...places(0, header + 1, every).flatMap((at) => flips(path, data, at, false, all)),
    { what: `${path} with the last entry of zeros`, files: { [path]: zeroTail(data, lastButOne + 1) }, held: withoutLast, told: false },
    { what: `${path} of zeros`, files: { [path]: new Uint8Array(data.length) }, held: [all[0], after[0]].filter((each) => each !== undefined), told: true },
  ];
}

function flips(path: string, data: Uint8Array, at: number, eachBit: boolean, held: readonly Acknowledged[]): Damage[] {
  const bits = eachBit ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8];
  return bits.map((bit) => {
    const flipped = Uint8Array.from(data);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    return { what: `${path} with bit ${bit} of byte ${at} flipped`, files: { [path]: flipped }, held, told: true };
  });
}

function cut(path: string, data: Uint8Array, length: number): Pick<Damage, 'what' | 'files'> {
  return { what: `${path} cut at ${length} of ${data.length}`, files: { [path]: data.subarray(0, length) } };
}

function zeroTail(data: Uint8Array, from: number): Uint8Array {
  return Uint8Array.from(data).fill(0, from);
}

/** The numbers from one to before another: each, or a sample of them with the first and the last few. */
function places(from: number, to: number, every: boolean): number[] {
  const all = Array.from({ length: to - from }, (_, index) => from + index);
  const step = Math.ceil(all.length / sample);
  return every ? all : all.filter((_, index) => index % step === 0 || index > all.length - 4);
}
