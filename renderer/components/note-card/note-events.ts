const reported = { bubbles: true, composed: true } as const;

/** A note came to the fore: it was clicked, or the keyboard's focus is on it. */
export class NoteFocusEvent extends Event {
  /** Id of the highlight. */
  readonly highlight: string;

  constructor(highlight: string) {
    super('postil-note-focus', reported);
    this.highlight = highlight;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-note-focus': NoteFocusEvent;
  }
}
