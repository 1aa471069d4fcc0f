import type { MarkColor } from '../../../core/library/records.ts';

/** Where a mark stands. */
export interface MarkStand {
  readonly color: MarkColor;
  /** First baseline, in pixels from the margin's top. */
  readonly line: number;
}

/** The margin has been laid out, and knows where each mark stands. */
export class MarginLayoutEvent extends Event {
  /** The same array as before while they stand where they stood. */
  readonly stands: readonly MarkStand[];
  /** To the end of the page or of the notes, whichever is lower, in pixels from the margin's top. */
  readonly end: number;

  constructor(stands: readonly MarkStand[], end: number) {
    super('postil-margin-layout', { bubbles: true, composed: true });
    this.stands = stands;
    this.end = end;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-margin-layout': MarginLayoutEvent;
  }
}
