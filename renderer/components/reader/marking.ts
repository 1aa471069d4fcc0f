import { joinAdjacent, type JoinedMarks } from '../../../core/annotation/adjacent-marks.ts';
import { describeTarget } from '../../../core/annotation/describe.ts';
import { citePassage } from '../../../core/export/citation.ts';
import { postilLink } from '../../../core/export/postil-link.ts';
import type { HighlightDraft, HighlightEdit } from '../../../core/ipc/contract.ts';
import { layerOf } from '../../../core/library/layers.ts';
import type { MarkColor, MarkStyle, Settings } from '../../../core/library/records.ts';
import type { NoPassage } from './passage-choice.ts';
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
import type { Passage } from '../../dom/selection.ts';
import type { ReaderHost } from './reader-host.ts';

const words = {
  marked: 'Marked.',
  copied: 'Copied.',
  joined: 'Marked, and one with the mark beside it.',
  already: 'This is marked already.',
};

/** Why there is nothing to be marked. */
const refusals: Readonly<Record<NoPassage, string>> = {
  nothing: 'Nothing is selected. Select words of the article, or press J to choose a sentence.',
  wordless: 'What is selected holds no words of the article, so there is nothing to mark.',
  folded: 'What is selected is folded away. Unfold it to mark it.',
};

type MarkLook = Pick<Settings, 'color' | 'style'>;

/** The changes that a reader makes to marks: to the chosen passage, else to the mark at hand. Each is reported and takes effect when the library has it. */
export class Marking {
  readonly #host: ReaderHost;

  constructor(host: ReaderHost) {
    this.#host = host;
  }

  /**
   * Marks the chosen passage in the colour and style of the settings; where they want it, as one with the marks of the
   * same look and layer that it touches.
   */
  add(look: Partial<MarkLook> = {}, editNote = false): void {
    const { article, open, settings, choice } = this.#host;
    const { passage } = choice;
    if (article === null || passage === null) return;
    const { color, style }: MarkLook = { ...settings, ...look };
    const joined = settings.mergeAdjacent === true ? this.#joined({ color, style }, passage) : null;
    if (joined === null) {
      const target = describeTarget(open.text.text, article.textHash, passage.start, passage.end);
      const draft: HighlightDraft = { article: article.id, target, color, style, note: '', tags: [] };
      this.#host.dispatchEvent(new HighlightAddEvent(draft, editNote));
      this.#host.announce(words.marked);
    } else this.#join(joined, article.textHash, editNote);
    choice.clear();
  }

  /** What the passage becomes part of; only marks in sight count. */
  #joined({ color, style }: MarkLook, passage: Passage): JoinedMarks | null {
    const { open, settings } = this.#host;
    const shown = new Set(open.marks.map(({ id }) => id));
    const alike = open.placed.flatMap(({ highlight, placement }) =>
      placement.status !== 'orphan' &&
      highlight.color === color &&
      highlight.style === style &&
      layerOf(highlight) === layerOf(settings) &&
      shown.has(highlight.id)
        ? [{ id: highlight.id, created: highlight.created, start: placement.start, end: placement.end }]
        : [],
    );
    return joinAdjacent(open.text.text, passage, alike);
  }

  #join({ into, absorbs, start, end }: JoinedMarks, textHash: string, editNote: boolean): void {
    const { open, focused } = this.#host;
    const before = open.find(into)?.placement;
    const isMore =
      absorbs.length > 0 || before?.status !== 'exact' || before.start !== start || before.end !== end;
    const target = describeTarget(open.text.text, textHash, start, end);
    if (editNote) focused.edit(into, { afterChange: absorbs.length > 0 });
    else focused.activate(into);
    const edit = { target, ...(absorbs.length > 0 && { absorbs }) };
    if (isMore) this.#host.dispatchEvent(new HighlightEditEvent(into, edit));
    this.#host.announce(isMore ? words.joined : words.already);
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

  /** Says why there is nothing to mark, and how to choose. */
  refuse(): void {
    this.#host.dispatchEvent(new NoticeEvent('info', refusals[this.#host.choice.whyNone]));
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

  /** Puts the link of the mark at hand on the clipboard; for a passage that is not marked, that of the article. */
  copyLink(): void {
    const { article, choice, focused } = this.#host;
    const mark = choice.passage === null ? focused.highlight : null;
    if (article !== null) this.#copy(postilLink(article.id, mark?.id));
  }

  /** Puts the chosen passage, or that of the mark at hand, on the clipboard with where it is from. */
  copyCitation(): void {
    const { article, record, open, choice, focused } = this.#host;
    if (article === null || record === null) return;
    const { passage } = choice;
    const cited =
      passage === null
        ? focused.highlight
        : { target: describeTarget(open.text.text, article.textHash, passage.start, passage.end) };
    if (cited === null) return;
    const { text, html } = citePassage({ record, highlight: cited });
    this.#copy(text, html);
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

  #copy(text: string | undefined, html?: string): void {
    if (text === undefined || text === '') return;
    this.#host.dispatchEvent(new CopyEvent(text, html));
    this.#host.announce(words.copied);
  }

  #edit(edit: HighlightEdit): void {
    const { highlight } = this.#host.focused;
    if (highlight === null) return;
    this.#host.ends.flush();
    this.#host.dispatchEvent(new HighlightEditEvent(highlight.id, edit));
  }
}
