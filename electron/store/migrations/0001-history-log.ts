import type { Migration } from './migrate.ts';

interface OldChange {
  readonly id: string;
  readonly patches: readonly OldPatch[];
}

interface OldPatch {
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Version 1 kept the changes to undo and to redo in two lists; version 2 keeps one log in which taking back is a
 * change too, and says which change wrote what. What is there already is of an origin that all copies share.
 */
export const historyLog: Migration = {
  from: 1,
  migrate: (file) => {
    const { done, undone } = file.history as Record<'done' | 'undone', readonly OldChange[]>;
    const log = [...done, ...undone].map((change) => ({ ...change, dot: 'origin.0' }));
    const takenBack = undone.toReversed().map((change) => ({
      ...change,
      id: `${change.id}-undone`,
      dot: 'origin.0',
      undoes: change.id,
      patches: change.patches
        .map((patch) => ({ ...patch, before: patch.after, after: patch.before }))
        .reverse(),
    }));
    return { ...file, history: [...log, ...takenBack], seen: {}, dots: {}, siblings: {}, tombstones: {} };
  },
};
