import type { Target } from '../annotation/target.ts';
import { editHighlight } from './highlight-operations.ts';
import type { Operation } from './operation.ts';
import type { Patch } from './records.ts';

/** A mark and the passage that it is to be on. */
export interface HighlightMove {
  /** Id of the highlight. */
  readonly highlight: string;
  readonly target: Target;
}

/**
 * Gives marks other passages, all in one change; notes, tags and ids stay. Answers how many were not there already.
 * Throws `unknown-highlight` or `invalid` when one of them cannot be moved; none is then.
 */
export function moveHighlights(moves: readonly HighlightMove[]): Operation<number> {
  return (library, context) => {
    // The last move of a mark holds; an article that several marks touch is patched once.
    const patches = new Map<string, Patch>();
    for (const { highlight, target } of moves) {
      const result = editHighlight(highlight, { target })(library, context);
      for (const patch of result.patches) patches.set(`${patch.table}/${patch.id}`, patch);
    }
    const all = [...patches.values()];
    const moved = all.filter(({ table }) => table === 'highlights');
    return { kind: 'highlight-move', subject: moved[0]?.id ?? 'library', patches: all, value: moved.length };
  };
}
