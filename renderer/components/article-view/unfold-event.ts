/** What lies in a fold is to be part of the story from now on. */
export class UnfoldEvent extends Event {
  /** UTF-16 offsets at which its blocks begin. */
  readonly starts: readonly number[];

  constructor(starts: readonly number[]) {
    super('postil-unfold', { bubbles: true, composed: true });
    this.starts = starts;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-unfold': UnfoldEvent;
  }
}
