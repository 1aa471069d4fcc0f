import type { Change } from '../records.ts';
import { aboutOf } from './about-of.ts';

/**
 * A history without the settled changes that were taken back and stayed so, and without what took them back. Of one that
 * was done again only the change itself is left. Where a step of undo met something that stood in its way, and so did
 * nothing, all is left as it is.
 */
export function removeCancelled(
  history: readonly Change[],
  isSettled: (change: Change) => boolean,
): readonly Change[] {
  const taken = history.filter((change) => isSettled(change) && change.id !== aboutOf(change));
  const steps = new Map<string, Change[]>();
  for (const change of taken) steps.set(aboutOf(change), [...(steps.get(aboutOf(change)) ?? []), change]);
  const known = new Set(history.map(({ id }) => id));
  return history.filter((change) => {
    const own = steps.get(aboutOf(change));
    const cancels =
      own !== undefined && known.has(aboutOf(change)) && own.every(({ patches }) => patches.length > 0);
    if (!cancels) return true;
    return change.id === aboutOf(change) && own.at(-1)?.redoes !== undefined;
  });
}
