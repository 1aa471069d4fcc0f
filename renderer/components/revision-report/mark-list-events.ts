import type { ComparedMark } from './revision-pair.ts';

/** What the list of marks asks of the report around it. */
const reported = { bubbles: true } as const;

/** A mark is to be shown in the texts. */
export class MarkChooseEvent extends Event {
  readonly mark: ComparedMark;

  constructor(mark: ComparedMark) {
    super('postil-mark-choose', reported);
    this.mark = mark;
  }
}

/** Marks are to be taken as standing where they were found. */
export class MarksAcceptEvent extends Event {
  readonly marks: readonly ComparedMark[];

  constructor(marks: readonly ComparedMark[]) {
    super('postil-marks-accept', reported);
    this.marks = marks;
  }
}

/** A mark is to be given another passage. */
export class MarkRepinEvent extends Event {
  readonly mark: ComparedMark;

  constructor(mark: ComparedMark) {
    super('postil-mark-repin', reported);
    this.mark = mark;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-mark-choose': MarkChooseEvent;
    'postil-marks-accept': MarksAcceptEvent;
    'postil-mark-repin': MarkRepinEvent;
  }
}
