import type { HighlightMove } from '../../../core/library/move-highlights.ts';

const reported = { bubbles: true, composed: true } as const;

/** Two revisions of the article were chosen to be laid side by side. */
export class RevisionsChooseEvent extends Event {
  readonly older: number;
  readonly newer: number;

  constructor(older: number, newer: number) {
    super('postil-revisions-choose', reported);
    this.older = older;
    this.newer = newer;
  }
}

/** Marks are to be taken as standing where they were found, all in one change. */
export class MarksMoveEvent extends Event {
  readonly moves: readonly HighlightMove[];

  constructor(moves: readonly HighlightMove[]) {
    super('postil-marks-move', reported);
    this.moves = moves;
  }
}

/** The last change of the report is to be taken back. */
export class RevisionsUndoEvent extends Event {
  constructor() {
    super('postil-revisions-undo', reported);
  }
}

/** A mark is to be given a passage of the current text, by selecting it there. */
export class MarkPinEvent extends Event {
  /** Id of the highlight. */
  readonly highlight: string;
  /** Where in the current text its passage would be looked for: UTF-16 offset. */
  readonly near: number;

  constructor(highlight: string, near: number) {
    super('postil-mark-pin', reported);
    this.highlight = highlight;
    this.near = near;
  }
}

/** A revision of an article is to be read. */
export class RevisionOpenEvent extends Event {
  /** Id of the article. */
  readonly article: string;
  /** Its number; `null` for the current one. */
  readonly revision: number | null;

  constructor(article: string, revision: number | null) {
    super('postil-revision-open', reported);
    this.article = article;
    this.revision = revision;
  }
}

/** The revisions of an article are to be laid side by side: the current one beside the one before it. */
export class RevisionsShowEvent extends Event {
  /** Id of the article. */
  readonly article: string;

  constructor(article: string) {
    super('postil-revisions-show', reported);
    this.article = article;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-revisions-choose': RevisionsChooseEvent;
    'postil-marks-move': MarksMoveEvent;
    'postil-revisions-undo': RevisionsUndoEvent;
    'postil-mark-pin': MarkPinEvent;
    'postil-revision-open': RevisionOpenEvent;
    'postil-revisions-show': RevisionsShowEvent;
  }
}
