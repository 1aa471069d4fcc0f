import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NoteLinkTarget } from '../../../core/library/note-link-syntax.ts';
import { parseNoteLinks } from '../../../core/library/note-links.ts';
import type { TagUse } from '../../../core/library/note-index.ts';

/** What a link points at, to be shown; or why nothing is there. */
export type PassageName =
  | {
      readonly found: true;
      /** Of the article. */
      readonly title: string;
      /** The words of the mark; `null` for the article as a whole. */
      readonly quote: string | null;
    }
  | {
      readonly found: false;
      /** Such as `in the trash`. */
      readonly why: string;
    };

/** An article or a mark that a note may link to. */
export interface PassageSuggestion extends NoteLinkTarget {
  readonly title: string;
  /** The words of the mark; `null` for the article as a whole. */
  readonly quote: string | null;
  /** The first words of its note; empty when there is none. */
  readonly note: string;
}

/** Whose note it is: a mark's or an article's. */
export interface NoteSubject {
  readonly kind: 'highlight' | 'article';
  readonly id: string;
}

/** The note that a link is being written in. */
export interface LinkingNote {
  /** Id of the article at hand. */
  readonly article: string | null;
  /** Id of what the note is on: it holds the words that are being typed, and nobody links a note to itself. */
  readonly except: string;
}

/** What notes need to know of the library around them. */
export interface NoteLibrary {
  /** The tags that hold what was typed, best first. */
  tags(typed: string): readonly TagUse[];
  /**
   * The articles and marks that hold all of the words, those of the article at hand first, then the ones changed last.
   * `null` when other words were asked for meanwhile.
   */
  passages(words: string, from: LinkingNote): Promise<readonly PassageSuggestion[] | null>;
  nameOf(target: NoteLinkTarget): PassageName;
  /** The notes that link to exactly this. */
  backLinks(target: NoteLinkTarget): readonly PassageSuggestion[];
  /** What was written and is not in the library, since it could not be saved; `null` when all is. */
  unsavedNote(id: string): string | null;
  /** Takes what was written when its editor has gone, where no event is heard any more. */
  keep(subject: NoteSubject, note: string): void;
  /** Calls with the ids of articles and marks of which something may look different, until the returned function is called. */
  watch(listener: (ids: ReadonlySet<string>) => void): () => void;
}

/** Asks whoever holds the library for what notes need of it. Answered at once, or not at all. */
export class NoteLibraryRequestEvent extends Event {
  /** The answer. */
  library: NoteLibrary | null = null;

  constructor() {
    super('postil-note-library', { bubbles: true, composed: true });
  }
}

/** The record whose note is shown. */
type ShownNote = Readonly<Record<'id' | 'note', string>>;

/** Gives an element the library around its note, and draws it again when something that it shows has changed. */
export class NoteLibraryController implements ReactiveController {
  /** Another number whenever something around the note has changed, so that the note is drawn again. */
  round = 0;
  /** `null` where nobody answers: notes are shown and written without it. */
  library: NoteLibrary | null = null;

  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #shown: () => ShownNote | null;
  #end: (() => void) | undefined;

  /** `shown` tells which note the element shows drawn, if any. */
  constructor(host: ReactiveControllerHost & EventTarget, shown: () => ShownNote | null = () => null) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostConnected(): void {
    const request = new NoteLibraryRequestEvent();
    this.#host.dispatchEvent(request);
    this.library = request.library;
    this.#end = this.library?.watch((ids) => this.#follow(ids));
  }

  hostDisconnected(): void {
    this.#end?.();
  }

  /** The note is drawn again when it links to something that has changed, or is linked to from there. */
  #follow(ids: ReadonlySet<string>): void {
    const shown = this.#shown();
    if (shown === null) return;
    const links = parseNoteLinks(shown.note);
    if (!ids.has(shown.id) && !links.some((link) => ids.has(link.highlight ?? link.article))) return;
    this.round += 1;
    this.#host.requestUpdate();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-note-library': NoteLibraryRequestEvent;
  }
}
