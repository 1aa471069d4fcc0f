import type { TextPosition } from '../../../core/annotation/target.ts';
import type { Truth } from './truth.ts';

export type Verdict =
  /** Where it should be, or no place where it should have none. */
  | 'right'
  /** On its words, but with ends that are off, or on the lesser part of what was torn apart. */
  | 'inexact'
  /** Given up though it is still there. */
  | 'missed'
  /** On other words. */
  | 'wrong';

/** Of which at least so much stands must be found. */
const there = 0.6;
/** Of which less than that stands should be given up. Between the two, either is right. */
const gone = 0.4;

/** Both ends together may be off by so many characters, or the two passages overlap by so much of both. */
const tolerance = 3;
const overlapNeeded = 0.9;
/** Less overlap than that is another passage. */
const overlapOfWrong = 1 / 3;

/** Judges a place (`null`: given up) by the truth. Overlaps are Jaccard's: what is in both of what is in either. */
export function judge(place: TextPosition | null, { places, parts, share }: Truth): Verdict {
  if (place === null) return share < there ? 'right' : 'missed';
  if (![...places, ...parts].some((truth) => isOn(place, truth))) return 'wrong';
  if (share < gone) return 'inexact';
  const overlap = Math.max(0, ...places.map((truth) => jaccard(place, truth)));
  const near = places.some(
    (truth) => Math.abs(place.start - truth.start) + Math.abs(place.end - truth.end) <= tolerance,
  );
  return near || overlap >= overlapNeeded ? 'right' : 'inexact';
}

function jaccard(a: TextPosition, b: TextPosition): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, both) / (a.end - a.start + (b.end - b.start) - Math.max(0, both));
}

/** Mostly on the right words, or on nothing but a part of them. */
function isOn(place: TextPosition, truth: TextPosition): boolean {
  const isInside = place.start >= truth.start && place.end <= truth.end;
  return isInside || jaccard(place, truth) >= overlapOfWrong;
}
