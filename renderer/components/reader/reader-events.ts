/** What the reader reports to the window. Nothing is saved, copied or opened before the window has done it. */
import type { CommandId } from '../../../core/commands/commands.ts';
import type { ArticleEdit, HighlightDraft, HighlightEdit, Notice } from '../../../core/ipc/contract.ts';
import type { ReadingPosition, Settings } from '../../../core/library/records.ts';

const reported = { bubbles: true, composed: true } as const;

/** A passage was marked. */
export class HighlightAddEvent extends Event {
  readonly draft: HighlightDraft;
  /** The reader wants to write a note on it at once. */
  readonly editNote: boolean;

  constructor(draft: HighlightDraft, editNote: boolean) {
    super('postil-highlight-add', reported);
    this.draft = draft;
    this.editNote = editNote;
  }
}

/** A mark's colour or style was changed, or its note written. */
export class HighlightEditEvent extends Event {
  /** Id of the highlight. */
  readonly highlight: string;
  readonly edit: HighlightEdit;

  constructor(highlight: string, edit: HighlightEdit) {
    super('postil-highlight-edit', reported);
    this.highlight = highlight;
    this.edit = edit;
  }
}

/** A mark and its note are to go to the trash. */
export class HighlightRemoveEvent extends Event {
  /** Id of the highlight. */
  readonly highlight: string;

  constructor(highlight: string) {
    super('postil-highlight-remove', reported);
    this.highlight = highlight;
  }
}

/** What a note said before is to be shown. */
export class NoteHistoryEvent extends Event {
  /** Id of the highlight or the article. */
  readonly subject: string;

  constructor(subject: string) {
    super('postil-note-history', reported);
    this.subject = subject;
  }
}

/** A mark is to be moved to a layer that the reader chooses. */
export class LayerChooseEvent extends Event {
  /** Id of the highlight. */
  readonly highlight: string;

  constructor(highlight: string) {
    super('postil-layer-choose', reported);
    this.highlight = highlight;
  }
}

/** The reader has read on. Fired when scrolling rests, and at once when the article is left. */
export class PositionChangeEvent extends Event {
  /** Id of the article. */
  readonly article: string;
  readonly position: ReadingPosition;

  constructor(article: string, position: ReadingPosition) {
    super('postil-position-change', reported);
    this.article = article;
    this.position = position;
  }
}

/** Something of the article itself is to be changed: it was read to its end, for one. */
export class ArticleEditEvent extends Event {
  /** Id of the article. */
  readonly article: string;
  readonly edit: ArticleEdit;

  constructor(article: string, edit: ArticleEdit) {
    super('postil-article-edit', reported);
    this.article = article;
    this.edit = edit;
  }
}

/** A button that stands for a command of the table was used. */
export class CommandEvent extends Event {
  readonly command: CommandId;

  constructor(command: CommandId) {
    super('postil-command', reported);
    this.command = command;
  }
}

/** Settings were chosen; those not named stay. */
export class SettingsChangeEvent extends Event {
  readonly settings: Partial<Settings>;

  constructor(settings: Partial<Settings>) {
    super('postil-settings-change', reported);
    this.settings = settings;
  }
}

/** A link was followed. The window opens it in the system's browser. */
export class LinkOpenEvent extends Event {
  readonly url: string;

  constructor(url: string) {
    super('postil-link-open', reported);
    this.url = url;
  }
}

/** A link to an article or to a mark was followed. The window opens the article at the passage. */
export class PassageOpenEvent extends Event {
  /** Id of the article. */
  readonly article: string;
  /** Id of the mark; `null` for the article as a whole. */
  readonly highlight: string | null;

  constructor(article: string, highlight: string | null) {
    super('postil-passage-open', reported);
    this.article = article;
    this.highlight = highlight;
  }
}

/** A passage or a note is to be put on the clipboard. */
export class CopyEvent extends Event {
  readonly text: string;
  readonly html: string | undefined;

  constructor(text: string, html?: string) {
    super('postil-copy', reported);
    this.text = text;
    this.html = html;
  }
}

/** A tag was followed. */
export class TagOpenEvent extends Event {
  /** Without the `#`. */
  readonly tag: string;

  constructor(tag: string) {
    super('postil-tag-open', reported);
    this.tag = tag;
  }
}

/** The user must be told something, in a line that passes. */
export class NoticeEvent extends Event {
  readonly level: Notice['level'];
  readonly message: string;

  constructor(level: Notice['level'], message: string) {
    super('postil-notice', reported);
    this.level = level;
    this.message = message;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-highlight-add': HighlightAddEvent;
    'postil-highlight-edit': HighlightEditEvent;
    'postil-highlight-remove': HighlightRemoveEvent;
    'postil-note-history': NoteHistoryEvent;
    'postil-layer-choose': LayerChooseEvent;
    'postil-position-change': PositionChangeEvent;
    'postil-article-edit': ArticleEditEvent;
    'postil-command': CommandEvent;
    'postil-settings-change': SettingsChangeEvent;
    'postil-link-open': LinkOpenEvent;
    'postil-passage-open': PassageOpenEvent;
    'postil-copy': CopyEvent;
    'postil-tag-open': TagOpenEvent;
    'postil-notice': NoticeEvent;
  }
}
