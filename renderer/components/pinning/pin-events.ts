const reported = { bubbles: true, composed: true } as const;

/** Looking for a mark's passage has ended. */
export class PinEndEvent extends Event {
  /** Id of the highlight. */
  readonly highlight: string;
  /** A passage was chosen. */
  readonly pinned: boolean;

  constructor(highlight: string, pinned: boolean) {
    super('postil-pin-end', reported);
    this.highlight = highlight;
    this.pinned = pinned;
  }
}

/** The chosen passage is to be taken. */
export class PinConfirmEvent extends Event {
  constructor() {
    super('postil-pin-confirm', reported);
  }
}

/** The mark is to stay as it was. */
export class PinCancelEvent extends Event {
  constructor() {
    super('postil-pin-cancel', reported);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-pin-end': PinEndEvent;
    'postil-pin-confirm': PinConfirmEvent;
    'postil-pin-cancel': PinCancelEvent;
  }
}
