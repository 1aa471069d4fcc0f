import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { IconName } from '../icon/icons.ts';
import type { MenuItem } from '../menu/menu-item.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { markStyleCommands } from '../swatches/mark-style-commands.ts';
import { styles } from './note-tools.styles.ts';
import '../icon/icon.ts';
import '../more-button/more-button.ts';
import '../swatches/swatches.ts';

const words = { change: 'Change the mark' };

const more: readonly MenuItem[] = [
  itemOf('passage.copy', 'copy'),
  itemOf('passage.copy-citation', 'quote'),
  itemOf('passage.copy-link', 'link'),
  itemOf('mark.layer', 'layers'),
  { ...itemOf('note.history', 'history'), separated: true },
];

/**
 * What can be done with a note and its mark. It decides nothing; every tool is a command.
 *
 * @fires postil-command - A tool was used.
 */
@customElement('postil-note-tools')
export class PostilNoteTools extends LitElement {
  static override styles = [controls, styles];

  @state() private changing = false;

  @property({ attribute: false }) highlight: HighlightRecord | null = null;

  /** The note is the one at hand. */
  @property({ type: Boolean }) active = false;

  /** Nothing may be changed. */
  @property({ type: Boolean }) readonly = false;

  @property() platform = 'linux';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('active') && !this.active) this.changing = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="tools">
        ${this.readonly ? nothing : html`${this.#renderTool('note.edit', 'pencil')} ${this.#renderOpener()}`}
        ${this.#renderTool('note.copy', 'copy')}
        ${this.readonly ? nothing : this.#renderTool('mark.remove', 'trash-2')}
        <postil-more-button
          platform=${this.platform}
          .items=${more.filter(({ id }) => !(this.readonly && id === 'mark.layer'))}
        ></postil-more-button>
      </div>
      ${this.changing ? this.#renderChange() : nothing}`;
  }

  #renderTool(command: CommandId, icon: IconName, pressed?: boolean): TemplateResult {
    const { title } = commandOf(command);
    return html`<button
      type="button"
      class="tool"
      aria-label=${title}
      title=${title}
      aria-pressed=${pressed ?? nothing}
      @click=${() => this.dispatchEvent(new CommandEvent(command))}
    >
      <postil-icon name=${icon}></postil-icon>
    </button>`;
  }

  #renderOpener(): TemplateResult {
    return html`<button
      type="button"
      class="tool"
      aria-label=${words.change}
      title=${words.change}
      aria-expanded=${this.changing}
      @click=${() => (this.changing = !this.changing)}
    >
      <postil-icon name="highlighter"></postil-icon>
    </button>`;
  }

  #renderChange(): TemplateResult {
    return html`<div class="change" role="group" aria-label=${words.change}>
      <postil-swatches .selected=${this.highlight?.color ?? null}></postil-swatches>
      <div class="segment">
        ${markStyleCommands.map(({ command, icon, style }) =>
          this.#renderTool(command, icon, this.highlight?.style === style),
        )}
      </div>
    </div>`;
  }
}

function itemOf(id: CommandId, icon: IconName): MenuItem {
  const { title, keys } = commandOf(id);
  return { id, label: title, icon, accelerator: keys[0] };
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-note-tools': PostilNoteTools;
  }
}
