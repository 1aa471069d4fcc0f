/** A place in the article was pointed at on its fore-edge. */
export class ForeEdgeJumpEvent extends Event {
  /** Share of the article's height, 0 to 1. */
  readonly at: number;

  constructor(at: number) {
    super('postil-fore-edge-jump', { bubbles: true, composed: true });
    this.at = at;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-fore-edge-jump': ForeEdgeJumpEvent;
  }
}
