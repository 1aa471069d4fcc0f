import type { Change } from '../records.ts';

/** The id of the change that an entry of the history is about: itself, or the one that it takes back or does again. */
export function aboutOf({ id, undoes, redoes }: Change): string {
  return undoes ?? redoes ?? id;
}
