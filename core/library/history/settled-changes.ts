import type { Change } from '../records.ts';
import { aboutOf } from './about-of.ts';

/** So many of the last changes are never thinned out: undo and redo go through them step by step. */
export const lastKept = 200;

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * Tells which changes of a history may be thinned out: those older than a week, as seen from the last one, that neither
 * are among the last ones, nor could be done again, nor are what one of these takes back or does again.
 */
export function settledBefore(history: readonly Change[]): (change: Change) => boolean {
  // Redo goes back no further than to the last change that is not itself an undoing or a redoing.
  const lastPlain = history.findLastIndex(
    ({ undoes, redoes }) => undoes === undefined && redoes === undefined,
  );
  const from = Math.min(Math.max(0, history.length - lastKept), Math.max(0, lastPlain));
  const limit = Date.parse(history.at(-1)?.at ?? '') - week;
  const unsettled = new Set<string>();
  for (const [index, change] of history.entries()) {
    if (index >= from || Date.parse(change.at) >= limit) unsettled.add(aboutOf(change));
  }
  return (change) => !unsettled.has(aboutOf(change));
}
