import type { MarkColor } from '../../../core/library/records.ts';

/** Where a mark stands. */
export interface MarkStand {
  readonly color: MarkColor;
  /** First baseline, in pixels from the margin's top. */
  readonly line: number;
}

/** The margin has been laid out, and knows where each mark stands. */
export class MarginLayoutEvent extends Event {
  readonly stands: readonly MarkStand[];

  constructor(stands: readonly MarkStand[]) {
    super('postil-margin-layout', { bubbles: true, composed: true });
    this.stands = stands;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-margin-layout': MarginLayoutEvent;
  }
}
