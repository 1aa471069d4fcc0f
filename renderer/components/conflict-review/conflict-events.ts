import type { HighlightEdit } from '../../../core/ipc/contract.ts';
import type { Conflict } from '../../../core/library/merge/conflicts.ts';
import type { Dot } from '../../../core/library/records.ts';

const reported = { bubbles: true, composed: true } as const;

/** It was decided which of several values holds. */
export class ConflictSettleEvent extends Event {
  readonly conflict: Conflict;
  /** The dot of the value that was written elsewhere, or the one that is shown. */
  readonly choice: Dot | 'shown';

  constructor(conflict: Conflict, choice: Dot | 'shown') {
    super('postil-conflict-settle', reported);
    this.conflict = conflict;
    this.choice = choice;
  }
}

/** All texts of a note are to be kept, one below the other. */
export class ConflictJoinEvent extends Event {
  readonly conflict: Conflict;
  readonly edit: Required<Pick<HighlightEdit, 'note'>>;

  constructor(conflict: Conflict, note: string) {
    super('postil-conflict-join', reported);
    this.conflict = conflict;
    this.edit = { note };
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
