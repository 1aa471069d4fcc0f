const reported = { bubbles: true, composed: true } as const;

/** What is looked for, and how. */
export interface FindQuery {
  readonly words: string;
  /** Capital and small letters differ. */
  readonly matchCase: boolean;
  /** Notes are searched too. */
  readonly inNotes: boolean;
}

/** Something else is to be looked for. */
export class FindChangeEvent extends Event {
  readonly query: FindQuery;

  constructor(query: FindQuery) {
    super('postil-find-change', reported);
    this.query = query;
  }
}

/** Another match is to be shown. */
export class FindStepEvent extends Event {
  /** 1 for the next one, -1 for the previous one. */
  readonly step: 1 | -1;

  constructor(step: 1 | -1) {
    super('postil-find-step', reported);
    this.step = step;
  }
}

/** Finding has ended. */
export class FindCloseEvent extends Event {
  constructor() {
    super('postil-find-close', reported);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-find-change': FindChangeEvent;
    'postil-find-step': FindStepEvent;
    'postil-find-close': FindCloseEvent;
  }
}
