/** Writing a note has ended; all that was written has been reported. */
export class NoteDoneEvent extends Event {
  /** Id of the highlight. */
  readonly highlight: string;

  constructor(highlight: string) {
    super('postil-note-done', { bubbles: true, composed: true });
    this.highlight = highlight;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-note-done': NoteDoneEvent;
  }
}
