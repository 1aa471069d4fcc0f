/** A folder to be watched is to be chosen. */
export class WatchChooseEvent extends Event {
  constructor() {
    super('postil-watch-choose', { bubbles: true, composed: true });
  }
}

/** The watching is to rest, or to go on. */
export class WatchPauseEvent extends Event {
  readonly paused: boolean;

  constructor(paused: boolean) {
    super('postil-watch-pause', { bubbles: true, composed: true });
    this.paused = paused;
  }
}

/** The folder is not to be watched any more. */
export class WatchRemoveEvent extends Event {
  constructor() {
    super('postil-watch-remove', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-watch-choose': WatchChooseEvent;
    'postil-watch-pause': WatchPauseEvent;
    'postil-watch-remove': WatchRemoveEvent;
  }
}
