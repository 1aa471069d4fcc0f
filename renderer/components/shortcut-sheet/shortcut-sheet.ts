import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commandTitle } from '../../../core/commands/command-title.ts';
import { commands, menuNames, type Command } from '../../../core/commands/commands.ts';
import { controls } from '../../styles/controls.styles.ts';
import { ColorNames } from '../swatches/color-names.ts';
import { styles } from './shortcut-sheet.styles.ts';
import '../dialog/dialog.ts';
import '../keys/keys.ts';

const withKeys = commands.filter(({ keys }: Command) => keys.length > 0);

/**
 * Every action that has keys, by menu.
 *
 * @fires postil-dialog-close
 */
@customElement('postil-shortcut-sheet')
export class PostilShortcutSheet extends LitElement {
  static override styles = [controls, styles];

  readonly #names = new ColorNames(this);

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

  #renderCommand({ id, keys }: (typeof commands)[number]): TemplateResult {
    return html`<div>
      <dt>${commandTitle(id, this.#names)}</dt>
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
