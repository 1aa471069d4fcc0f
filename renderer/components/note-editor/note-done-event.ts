/** Writing a note has ended; all that was written has been reported. */
export class NoteDoneEvent extends Event {
  /** Id of the highlight or the article. */
  readonly subject: string;

  constructor(subject: string) {
    super('postil-note-done', { bubbles: true, composed: true });
    this.subject = subject;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-note-done': NoteDoneEvent;
  }
}
