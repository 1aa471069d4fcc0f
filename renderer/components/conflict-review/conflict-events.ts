import type { Conflict } from '../../../core/library/merge/conflicts.ts';

const reported = { bubbles: true, composed: true } as const;

/** It was decided which of several values holds. */
export class ConflictSettleEvent extends Event {
  readonly conflict: Conflict;
  /** The dot of the value that was written elsewhere, or `shown` for the one that stands. */
  readonly choice: string;

  constructor(conflict: Conflict, choice: string) {
    super('postil-conflict-settle', reported);
    this.conflict = conflict;
    this.choice = choice;
  }
}

/** All texts of a note are to be kept, one below the other. */
export class ConflictJoinEvent extends Event {
  readonly conflict: Conflict;
  /** Markdown. */
  readonly note: string;

  constructor(conflict: Conflict, note: string) {
    super('postil-conflict-join', reported);
    this.conflict = conflict;
    this.note = note;
  }
}

/** The last decision is to be taken back. */
export class ConflictUndoEvent extends Event {
  constructor() {
    super('postil-conflict-undo', reported);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-conflict-settle': ConflictSettleEvent;
    'postil-conflict-join': ConflictJoinEvent;
    'postil-conflict-undo': ConflictUndoEvent;
  }
}
