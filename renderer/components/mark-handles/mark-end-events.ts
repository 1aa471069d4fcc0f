import type { End, EndUnit } from '../reader/passage-steps.ts';

const reported = { bubbles: true, composed: true } as const;

/** An end of the mark at hand is being dragged. */
export class MarkEndDragEvent extends Event {
  readonly end: End;
  /** UTF-16 offset in the article's text of the gap between characters that it was dragged to. */
  readonly offset: number;

  constructor(end: End, offset: number) {
    super('postil-mark-end-drag', reported);
    this.end = end;
    this.offset = offset;
  }
}

/** What was being dragged was let go, or is to be left where it was. */
export class MarkEndDropEvent extends Event {
  readonly outcome: 'keep' | 'cancel';

  constructor(outcome: 'keep' | 'cancel') {
    super('postil-mark-end-drop', reported);
    this.outcome = outcome;
  }
}

/** An end of the mark at hand is to move by a unit of the text. */
export class MarkEndStepEvent extends Event {
  readonly end: End;
  readonly unit: EndUnit;
  readonly direction: 1 | -1;

  constructor(end: End, unit: EndUnit, direction: 1 | -1) {
    super('postil-mark-end-step', reported);
    this.end = end;
    this.unit = unit;
    this.direction = direction;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-mark-end-drag': MarkEndDragEvent;
    'postil-mark-end-drop': MarkEndDropEvent;
    'postil-mark-end-step': MarkEndStepEvent;
  }
}
