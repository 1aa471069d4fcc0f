import type { RestoreWay } from '../../../core/library/restore-operations.ts';

const reported = { bubbles: true, composed: true } as const;

/** A backup is to be made now. */
export class BackupMakeEvent extends Event {
  constructor() {
    super('postil-backup-make', reported);
  }
}

/** The library is to go back to the state that is looked at. */
export class EarlierRestoreEvent extends Event {
  readonly how: RestoreWay;

  constructor(how: RestoreWay) {
    super('postil-earlier-restore', reported);
    this.how = how;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-backup-make': BackupMakeEvent;
    'postil-earlier-restore': EarlierRestoreEvent;
  }
}
