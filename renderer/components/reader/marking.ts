import { describeTarget } from '../../../core/annotation/describe.ts';
import type { HighlightDraft, HighlightEdit } from '../../../core/ipc/contract.ts';
import type { MarkColor, MarkStyle, Settings } from '../../../core/library/records.ts';
import {
  CopyEvent,
  HighlightAddEvent,
  HighlightEditEvent,
  HighlightRemoveEvent,
  LayerChooseEvent,
  NoteHistoryEvent,
  NoticeEvent,
  SettingsChangeEvent,
} from './reader-events.ts';
import type { ReaderHost } from './reader-host.ts';

const words = {
  marked: 'Marked.',
  copied: 'Copied.',
  nothing: 'Nothing is selected. Select words of the article, or press J to choose a sentence.',
};

/** The changes that a reader makes to marks: to the chosen passage, else to the mark at hand. Each is reported and takes effect when the library has it. */
export class Marking {
  readonly #host: ReaderHost;

  constructor(host: ReaderHost) {
    this.#host = host;
  }

  /** Marks the chosen passage in the colour and style of the settings. */
  add(look: Partial<Pick<Settings, 'color' | 'style'>> = {}, editNote = false): void {
    const { article, open, settings } = this.#host;
    const { passage } = this.#host.choice;
    if (article === null || passage === null) return;
    const draft: HighlightDraft = {
      article: article.id,
      target: describeTarget(open.text.text, article.textHash, passage.start, passage.end),
      color: look.color ?? settings.color,
      style: look.style ?? settings.style,
      note: '',
      tags: [],
    };
    this.#host.dispatchEvent(new HighlightAddEvent(draft, editNote));
    this.#host.choice.clear();
    this.#host.announce(words.marked);
  }

  /** Marks the chosen passage in a colour, which the next mark has too; or gives it to the mark at hand. */
  color(color: MarkColor): void {
    if (this.#host.choice.passage === null) this.#edit({ color });
    else {
      if (this.#host.settings.color !== color) this.#host.dispatchEvent(new SettingsChangeEvent({ color }));
      this.add({ color });
    }
  }

  /** Chooses the style of the next mark; or gives it to the mark at hand. */
  style(style: MarkStyle): void {
    if (this.#host.choice.passage === null) this.#edit({ style });
    else this.#host.dispatchEvent(new SettingsChangeEvent({ style }));
  }

  /** Says that nothing is chosen, and how to choose. */
  refuse(): void {
    this.#host.dispatchEvent(new NoticeEvent('info', words.nothing));
  }

  /** Moves the mark at hand and its note to the trash. */
  remove(): void {
    const { highlight } = this.#host.focused;
    if (highlight !== null) this.#host.dispatchEvent(new HighlightRemoveEvent(highlight.id));
  }

  /** Puts the chosen passage, or that of the mark at hand, on the clipboard. */
  copyPassage(): void {
    const { open, choice, focused } = this.#host;
    const text =
      choice.passage === null
        ? focused.highlight?.target.quote.exact
        : open.text.text.slice(choice.passage.start, choice.passage.end);
    this.#copy(text);
  }

  /** Puts the note at hand on the clipboard, as Markdown. */
  copyNote(): void {
    this.#copy(this.#host.focused.highlight?.note);
  }

  /** Asks to see what the note at hand said before. */
  showHistory(): void {
    const { highlight } = this.#host.focused;
    if (highlight !== null) this.#host.dispatchEvent(new NoteHistoryEvent(highlight.id));
  }

  /** Asks into which layer the mark at hand is to go. */
  chooseLayer(): void {
    const { highlight } = this.#host.focused;
    if (highlight !== null) this.#host.dispatchEvent(new LayerChooseEvent(highlight.id));
  }

  #copy(text: string | undefined): void {
    if (text === undefined || text === '') return;
    this.#host.dispatchEvent(new CopyEvent(text));
    this.#host.announce(words.copied);
  }

  #edit(edit: HighlightEdit): void {
    const { highlight } = this.#host.focused;
    if (highlight !== null) this.#host.dispatchEvent(new HighlightEditEvent(highlight.id, edit));
  }
}
