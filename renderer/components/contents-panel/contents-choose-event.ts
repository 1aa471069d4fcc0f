/** A heading was chosen from the contents. */
export class ContentsChooseEvent extends Event {
  /** UTF-16 offset of the heading in the article's text. */
  readonly start: number;

  constructor(start: number) {
    super('postil-contents-choose', { bubbles: true, composed: true });
    this.start = start;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-contents-choose': ContentsChooseEvent;
  }
}
