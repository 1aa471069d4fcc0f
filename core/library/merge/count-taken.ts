import type { Patch } from '../records.ts';
import { changedRegisters } from '../registers.ts';

/** How many records came into view, were changed in view, or left it for the trash or for good. */
export interface TakenCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What a merge took in, in numbers for the user. */
export interface Taken {
  readonly articles: TakenCounts;
  readonly highlights: TakenCounts;
  /** Of those that were changed, how many have another note than before. */
  readonly notes: number;
}

/** Counts what patches do to what the user sees. */
export function countTaken(patches: readonly Patch[]): Taken {
  const articles = { added: 0, changed: 0, removed: 0 };
  const highlights = { added: 0, changed: 0, removed: 0 };
  let notes = 0;
  for (const { table, before, after } of patches) {
    if (table === 'collections') continue;
    const counts = table === 'articles' ? articles : highlights;
    const wasInView = before?.trashed === null;
    const isInView = after?.trashed === null;
    if (!wasInView && isInView) counts.added += 1;
    else if (wasInView && !isInView) counts.removed += 1;
    else if (wasInView && changedRegisters(before, after ?? before).length > 0) {
      counts.changed += 1;
      if (before.note !== after?.note) notes += 1;
    }
  }
  return { articles, highlights, notes };
}
