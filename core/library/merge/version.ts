import { compareDots, covers } from '../dots.ts';
import type { Dot, Sibling, VersionVector } from '../records.ts';
import { sameValue } from '../same-value.ts';

/** A value of a register and the change that wrote it. Of one register several may stand side by side. */
export type Version = Sibling;

/** The dot of what was written before changes had dots. Everyone has seen it. */
export const originDot: Dot = 'origin.0';

/** The versions of a register in one library, and what that library has seen. */
export interface VersionsSeen {
  readonly versions: readonly Version[];
  readonly seen: VersionVector;
}

/**
 * What is left of a register when two libraries meet: what both have, and what only one has and the other has not seen.
 * What the other has seen and no longer has, it overwrote knowingly. Two values of one dot (a hand has edited the file)
 * are both kept. In no order; commutative, associative and idempotent.
 *
 * This is the join of a multi-value register with causal context: Almeida, Shoker, Baquero, “Delta State Replicated
 * Data Types” (2018), section 7, `DotFun`.
 */
export function joinVersions(ours: VersionsSeen, theirs: VersionsSeen): readonly Version[] {
  const kept = distinct([...unsurpassed(ours, theirs), ...unsurpassed(theirs, ours)]);
  if (kept.length > 0 || ours.versions.length === 0 || theirs.versions.length === 0) return kept;
  // Each has seen the other's, as happens where a record outlived its destruction elsewhere: the later one stays.
  return [latest([...ours.versions, ...theirs.versions])];
}

function unsurpassed({ versions }: VersionsSeen, other: VersionsSeen): readonly Version[] {
  return versions.filter(
    ({ dot }) => !covers(other.seen, dot) || other.versions.some((version) => version.dot === dot),
  );
}

/** Orders versions by their dots; those of one dot by the length of their values, then by these themselves. */
export function compareVersions(a: Version, b: Version): number {
  if (a.dot !== b.dot) return compareDots(a.dot, b.dot);
  const left = JSON.stringify([a.value]);
  const right = JSON.stringify([b.value]);
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}

/** The last in the order of `compareVersions`. There must be one. */
export function latest(versions: readonly Version[]): Version {
  return versions.reduce((last, version) => (compareVersions(last, version) < 0 ? version : last));
}

function distinct(versions: readonly Version[]): readonly Version[] {
  const found: Version[] = [];
  for (const version of versions) {
    const index = found.findIndex(({ dot, value }) => dot === version.dot && sameValue(value, version.value));
    const same = found[index];
    if (same === undefined) found.push(version);
    else if (version.at < same.at) found[index] = version;
  }
  return found;
}
