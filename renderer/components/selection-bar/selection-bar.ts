import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import type { HighlightRecord, MarkColor, MarkStyle } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../icon/icon.ts';
import type { IconName } from '../icon/icons.ts';
import { keysText } from '../keys/keys.ts';
import '../keys/keys.ts';
import type { MenuChooseEvent, MenuItem } from '../menu/menu-item.ts';
import '../more-button/more-button.ts';
import { NoteFocusEvent } from '../note-card/note-events.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { markStyleCommands } from '../swatches/mark-style-commands.ts';
import '../swatches/swatches.ts';
import { styles } from './selection-bar.styles.ts';

const words = {
  passage: 'Mark the selected passage',
  mark: 'Change the mark',
  note: 'Note',
  other: (quote: string) => `Mark: ${quote}`,
};

/** How much of a passage or its note a line of the menu shows, in UTF-16 units. */
const shownWords = 40;
/** Before the id of a mark, in the id of its line in the menu. */
const otherPrefix = 'other:';
/** How many other marks the menu lists. */
const shownOthers = 8;

const moreForPassage = [
  'mark.add',
  'passage.copy',
  'passage.copy-citation',
  'passage.copy-link',
  'block.role',
  'cursor.extend-sentence',
  'cursor.shrink-sentence',
  'cursor.extend-word',
  'cursor.shrink-word',
] as const satisfies readonly CommandId[];
const moreForMark = [
  'passage.copy',
  'passage.copy-citation',
  'passage.copy-link',
  'mark.layer',
  'note.next',
  'note.previous',
] as const satisfies readonly CommandId[];

/**
 * The tools for a selected passage, or for a mark that was clicked: colours, styles, note, copy, delete. It decides
 * nothing; every button is a command.
 *
 * @fires postil-command - One of its tools was used.
 * @fires postil-note-focus - Another mark in the same words was chosen.
 */
@customElement('postil-selection-bar')
export class PostilSelectionBar extends LitElement {
  static override styles = [controls, styles];

  /** What the tools act on: a passage to be marked, or a mark that is there. */
  @property() target: 'passage' | 'mark' = 'passage';
  /** The mark's colour, or that of the next mark. */
  @property() color: MarkColor = 'marigold';
  /** The mark's style, or that of the next mark. */
  @property({ attribute: false }) markStyle: MarkStyle = 'highlight';
  /** How keys are shown. */
  @property() platform = 'linux';
  /** Nothing may be changed: copying is all that is offered. */
  @property({ type: Boolean }) readonly = false;
  /** The mark was made by selecting alone: it can be taken back here. */
  @property({ type: Boolean }) fresh = false;
  /** Other marks in the same words. */
  @property({ attribute: false }) others: readonly HighlightRecord[] = [];

  #onChoose({ item }: MenuChooseEvent): void {
    if (item.startsWith(otherPrefix)) this.dispatchEvent(new NoteFocusEvent(item.slice(otherPrefix.length)));
  }

  #run(command: CommandId): void {
    this.dispatchEvent(new CommandEvent(command));
  }

  #onArrow(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const tools = this.renderRoot.querySelectorAll<HTMLElement>(
      'postil-swatches, button, postil-more-button',
    );
    const buttons = [...tools]
      .flatMap((tool) => [...(tool.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [tool])])
      .filter((button) => button.checkVisibility());
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  protected override render(): TemplateResult {
    // Pressing a tool must not take the selection away on which it acts.
    const keep = (event: Event): void => event.preventDefault();
    const label = this.target === 'passage' ? words.passage : words.mark;
    return html`<div
      class="bar floating"
      role="toolbar"
      aria-label=${label}
      @mousedown=${keep}
      @keydown=${this.#onArrow}
    >
      ${this.readonly ? nothing : this.#renderMarking()}
      ${this.fresh && !this.readonly ? this.#renderTool('change.undo', 'undo-2') : nothing}
      <span class="copy">${this.#renderTool('passage.copy', 'copy')}</span>
      ${this.target === 'mark' && !this.readonly ? this.#renderTool('mark.remove', 'trash-2') : nothing}
      <postil-more-button
        platform=${this.platform}
        .items=${this.#moreItems()}
        @postil-menu-choose=${this.#onChoose}
      ></postil-more-button>
    </div>`;
  }

  #renderMarking(): TemplateResult {
    const note = commandOf('note.add');
    return html`<postil-swatches role="group" aria-label="Colour" .selected=${this.color}></postil-swatches>
      <div class="segment" role="group" aria-label="Style">
        ${markStyleCommands.map(({ style, command, icon }) =>
          this.#renderTool(command, icon, style === this.markStyle),
        )}
      </div>
      <button
        type="button"
        class="plain"
        aria-keyshortcuts=${note.keys[0] ?? nothing}
        title=${note.title}
        @click=${() => this.#run('note.add')}
      >
        <postil-icon name="message-square-text"></postil-icon><span class="note-label">${words.note}</span
        ><postil-keys
          aria-hidden="true"
          accelerator=${note.keys[0] ?? ''}
          platform=${this.platform}
        ></postil-keys>
      </button>`;
  }

  #renderTool(command: CommandId, icon: IconName, pressed?: boolean): TemplateResult {
    const { title, keys } = commandOf(command);
    const key = keys[0];
    return html`<button
      type="button"
      class="tool"
      aria-label=${title}
      title=${key === undefined ? title : `${title}  ${keysText(key, this.platform)}`}
      aria-pressed=${pressed ?? nothing}
      @click=${() => this.#run(command)}
    >
      <postil-icon name=${icon}></postil-icon>
    </button>`;
  }

  #moreItems(): readonly MenuItem[] {
    const offered = this.target === 'passage' ? moreForPassage : moreForMark;
    const items = offered
      .filter((command) => !(this.readonly && (command === 'mark.add' || command === 'mark.layer')))
      .map((id) => ({ id, label: commandOf(id).title, accelerator: commandOf(id).keys[0] }));
    const others = this.others.slice(0, shownOthers).map(({ id, note, target }, at): MenuItem => {
      const text = note === '' ? target.quote.exact : note;
      const shown = text.length > shownWords ? `${text.slice(0, shownWords)}…` : text;
      return { id: `${otherPrefix}${id}`, label: words.other(shown), separated: at === 0 };
    });
    return [...items, ...others];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-selection-bar': PostilSelectionBar;
  }
}
