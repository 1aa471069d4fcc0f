import type { FolderImage } from './folder-image.ts';
import type { KilledSession } from './killed-session.ts';
import type { Acknowledged } from './library-state.ts';

/** One way in which files of a library are damaged, and what must be there all the same. */
export interface Damage {
  readonly what: string;
  /** The bytes that are in these files after it; `null` where a file is gone. */
  readonly files: Readonly<Record<string, Uint8Array | null>>;
  /** The library holds one of these. None: it may be refused as well as opened, but not be empty. */
  readonly held: readonly Acknowledged[];
  /** Should anything acknowledged be gone, opening must say so. */
  readonly told: boolean;
  /** Whether it is opened to change it too, which takes longer; else a share of them is. */
  readonly changed?: boolean;
}

/** In the short form so many lengths, bytes or bits of a file are tried, spread over it. */
const sample = 24;

/**
 * The ways in which the files of a library that a killed process has left can be damaged by a disk, a file system, a
 * synchroniser or a hand: with `every` at each length, byte and bit.
 */
export function damagesOf({ image, after }: KilledSession, every: boolean): Damage[] {
  const all = after.slice(-1);
  const main = wholeFile(image, 'library.json', all, every);
  const both = main.map(({ what, files }): Damage => ({
    what: `${what}, and its backup too`,
    files: { ...files, 'library.json.bak': Object.values(files)[0] ?? null },
    held: [],
    told: false,
  }));
  return [
    ...main,
    ...['library.json.bak', 'library.journal.bak', 'library.lock'].flatMap((path) =>
      wholeFile(image, path, all, every),
    ),
    ...sampleOf(both),
    ...journalDamages(image.get('library.journal')?.data ?? new Uint8Array(), after, every),
  ];
}

/** A file cut, overwritten with zeros, or gone. */
function wholeFile(
  image: FolderImage,
  path: string,
  held: readonly Acknowledged[],
  every: boolean,
): Damage[] {
  const data = image.get(path)?.data ?? new Uint8Array();
  return [
    ...placesIn(0, data.length, every).map((length) => cut(path, data, length)),
    { what: `${path} all zeros`, files: { [path]: zeroTail(data, 0) } },
    { what: `${path} half zeros`, files: { [path]: zeroTail(data, data.length >> 1) } },
    { what: `${path} gone`, files: { [path]: null } },
  ].map((damage) => ({ ...damage, held, told: false }));
}

/** The journal cut, and bits flipped in its header and its last entry. */
function journalDamages(data: Uint8Array, after: readonly Acknowledged[], every: boolean): Damage[] {
  const path = 'library.journal';
  const feeds = [...data.entries()].filter(([, byte]) => byte === 0x0a).map(([index]) => index);
  const [header = 0] = feeds;
  const [lastButOne = 0, last = 0] = feeds.slice(-2);
  const [withoutLast, all] = [after.slice(-2).reverse(), after.slice(-1)];
  /** The library with the entries that end before a length; the line feed of the last one may be missing. */
  const heldBy = (length: number): Acknowledged[] => {
    const entries = feeds.filter((feed) => feed <= length).length - 1;
    return after.slice(Math.max(0, entries)).slice(0, 1);
  };
  const cuts = placesIn(0, data.length, every).map((length) => ({
    ...cut(path, data, length),
    held: heldBy(length),
    // Cut between two entries, a journal is as it once was.
    told: !feeds.includes(length - 1) && !feeds.includes(length),
  }));
  // An entry that lacks its line feed is whole, but what is appended after it must not be lost with it.
  const atFeeds = [
    ...feeds.map((feed) => ({ ...cut(path, data, feed), held: heldBy(feed), told: false, changed: true })),
    ...[lastButOne, last].flatMap((feed) =>
      flips(path, data, feed, false).map((damage) => ({
        ...damage,
        held: after.slice(-3).reverse(),
        told: true,
        changed: true,
      })),
    ),
  ];
  const flipped = [
    ...placesIn(lastButOne + 1, last, every).flatMap((at) =>
      flips(path, data, at, every).map((damage) => ({ ...damage, held: withoutLast, told: true })),
    ),
    ...placesIn(0, header, every).flatMap((at) =>
      flips(path, data, at, false).map((damage) => ({ ...damage, held: all, told: true })),
    ),
  ];
  return [
    ...cuts,
    ...atFeeds,
    ...flipped,
    // As a file system leaves a write that was not synced, and that nobody was told of.
    {
      what: `${path} with its last entry zeros`,
      files: { [path]: zeroTail(data, lastButOne + 1) },
      held: withoutLast,
      told: false,
      changed: true,
    },
    {
      what: `${path} all zeros`,
      files: { [path]: zeroTail(data, 0) },
      held: after.slice(0, 1),
      told: true,
      changed: true,
    },
  ];
}

function flips(
  path: string,
  data: Uint8Array,
  at: number,
  eachBit: boolean,
): Pick<Damage, 'what' | 'files'>[] {
  const bits = eachBit ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8];
  return bits.map((bit) => {
    const flipped = Uint8Array.from(data);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    return { what: `${path} with bit ${bit} of byte ${at} flipped`, files: { [path]: flipped } };
  });
}

function cut(path: string, data: Uint8Array, length: number): Pick<Damage, 'what' | 'files'> {
  return { what: `${path} cut at ${length} of ${data.length}`, files: { [path]: data.subarray(0, length) } };
}

function zeroTail(data: Uint8Array, from: number): Uint8Array {
  return Uint8Array.from(data).fill(0, from);
}

/** The numbers from one to before another: each, or a sample of them. */
function placesIn(from: number, to: number, every: boolean): number[] {
  const all = Array.from({ length: to - from }, (_, index) => from + index);
  return every ? all : sampleOf(all);
}

/** Some, spread over all, and the last few. */
function sampleOf<T>(all: readonly T[]): T[] {
  const step = Math.ceil(all.length / sample);
  return all.filter((_, index) => index % step === 0 || index > all.length - 4);
}
