import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Placement } from '../../../core/annotation/target.ts';
import type { CommandId } from '../../../core/commands/commands.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { IconName } from '../icon/icons.ts';
import '../icon/icon.ts';
import { CommandEvent } from '../reader/reader-events.ts';

const words = { accept: 'Accept', pin: 'Pin again' };

/**
 * What can be done with a mark whose passage has changed or is gone: take the place that was found, or select another.
 * Left alone, it stays as it is.
 *
 * @fires postil-command - `mark.accept` or `mark.pin`, for the mark at hand.
 */
@customElement('postil-place-tools')
export class PostilPlaceTools extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        margin-inline-start: -8px;
        --icon-size: 15px;
      }
      .plain {
        block-size: 28px;
        gap: 5px;
        font-size: 13px;
      }
    `,
  ];

  @property({ attribute: false }) placement: Placement = { status: 'orphan', score: 0 };

  protected override render(): TemplateResult | typeof nothing {
    const { status } = this.placement;
    if (status === 'exact' || status === 'moved') return nothing;
    return html`${status === 'approximate' ? this.#renderTool('mark.accept', 'check', words.accept) : nothing}
    ${this.#renderTool('mark.pin', 'pin', words.pin)}`;
  }

  #renderTool(command: CommandId, icon: IconName, label: string): TemplateResult {
    return html`<button
      type="button"
      class="plain"
      @click=${() => this.dispatchEvent(new CommandEvent(command))}
    >
      <postil-icon name=${icon}></postil-icon>${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-place-tools': PostilPlaceTools;
  }
}
