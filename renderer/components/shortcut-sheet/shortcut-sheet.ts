import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commands, menuNames, type Command } from '../../../core/commands/commands.ts';
import { controls } from '../../styles/controls.styles.ts';
import { styles } from './shortcut-sheet.styles.ts';
import '../dialog/dialog.ts';
import '../keys/keys.ts';

const withKeys: readonly Command[] = commands.filter(({ keys }: Command) => keys.length > 0);

/**
 * Every action that has keys, by menu.
 *
 * @fires postil-dialog-close
 */
@customElement('postil-shortcut-sheet')
export class PostilShortcutSheet extends LitElement {
  static override styles = [controls, styles];

  @property() platform = 'linux';

  protected override render(): TemplateResult {
    return html`<postil-dialog heading="Keyboard shortcuts" wide>
      <p slot="lead">Keys of one letter work wherever you are not writing.</p>
      <div class="menus">
        ${menuNames.map(
          (menu) =>
            html`<section aria-label=${menu}>
              <h3>${menu}</h3>
              <dl>
                ${withKeys.filter((command) => command.menu === menu).map((command) => this.#renderCommand(command))}
              </dl>
            </section>`,
        )}
      </div>
    </postil-dialog>`;
  }

  #renderCommand({ title, keys }: Command): TemplateResult {
    return html`<div>
      <dt>${title}</dt>
      <dd>
        ${keys.map((accelerator) => html`<postil-keys .accelerator=${accelerator} platform=${this.platform}></postil-keys>`)}
      </dd>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-shortcut-sheet': PostilShortcutSheet;
  }
}
