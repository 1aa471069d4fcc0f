import { parseDot } from '../dots.ts';
import type { Change, Patch } from '../records.ts';
import { sameValue } from '../same-value.ts';

/** Edits of one note within this time are one step. */
const within = 60_000;

/**
 * Two edits of the same note as one change, or `null` when they are changes of their own: typing is one step to undo.
 * The id and the time are those of the first, the dot that of the second.
 */
export function joinNoteEdits(last: Change, next: Change): Change | null {
  if (!isNoteEdit(last) || !isNoteEdit(next) || last.subject !== next.subject) return null;
  // Elsewhere the same change may have gone on in another way; a change of two makers could not be told apart.
  if (parseDot(last.dot).replica !== parseDot(next.dot).replica) return null;
  if (Date.parse(next.at) - Date.parse(last.at) > within) return null;
  const patches = [...last.patches];
  for (const patch of next.patches) {
    const index = patches.findIndex(({ table, id }) => table === patch.table && id === patch.id);
    const earlier = patches[index];
    if (earlier === undefined) patches.push(patch);
    else if (sameValue(earlier.after, patch.before))
      patches[index] = { ...patch, before: earlier.before } as Patch;
    else return null;
  }
  return { ...last, dot: next.dot, patches };
}

function isNoteEdit({ kind, undoes, redoes }: Change): boolean {
  return (
    (kind === 'highlight-note' || kind === 'article-note') && undoes === undefined && redoes === undefined
  );
}
