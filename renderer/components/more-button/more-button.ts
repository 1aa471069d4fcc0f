import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { isCommandId } from '../../../core/commands/commands.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { MenuChooseEvent, MenuItem } from '../menu/menu-item.ts';
import type { PostilMenu } from '../menu/menu.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { styles } from './more-button.styles.ts';
import '../icon/icon.ts';
import '../menu/menu.ts';

const words = { more: 'More' };

/**
 * The button at the end of a row of tools, with a menu of the commands for which the row has no room.
 *
 * @fires postil-command - One of the commands was chosen.
 */
@customElement('postil-more-button')
export class PostilMoreButton extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [controls, styles];

  @query('postil-menu') private menu!: PostilMenu;

  /** Lines whose ids are commands; the choice of any other is left to whoever listens for it. */
  @property({ attribute: false }) items: readonly MenuItem[] = [];

  @property() platform = 'linux';

  #onChoose(event: MenuChooseEvent): void {
    if (!isCommandId(event.item)) return;
    event.stopPropagation();
    this.dispatchEvent(new CommandEvent(event.item));
  }

  protected override render(): TemplateResult {
    return html`<button
        type="button"
        class="tool"
        aria-label=${words.more}
        title=${words.more}
        aria-haspopup="menu"
        @click=${(event: MouseEvent) =>
          void this.menu.showAt((event.currentTarget as Element).getBoundingClientRect())}
      >
        <postil-icon name="ellipsis"></postil-icon>
      </button>
      <postil-menu
        label=${words.more}
        platform=${this.platform}
        .items=${this.items}
        @postil-menu-choose=${(event: MenuChooseEvent) => this.#onChoose(event)}
      ></postil-menu>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-more-button': PostilMoreButton;
  }
}
