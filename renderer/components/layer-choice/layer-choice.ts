import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { layerName, maxLayerLength, parseLayer } from '../../../core/library/layers.ts';
import { controls } from '../../styles/controls.styles.ts';
import { DialogCloseEvent } from '../dialog/dialog.ts';
import { LayerMoveEvent } from '../layers-dialog/layer-events.ts';
import { layerList } from '../layers-dialog/layer-list.styles.ts';
import '../dialog/dialog.ts';

const words = {
  heading: 'Move the mark to a layer',
  layers: 'Layer of the mark',
  fresh: 'Or the name of a new layer',
  move: 'Move',
};

/**
 * Asks which layer a mark is to be in.
 *
 * @fires postil-layer-move
 * @fires postil-dialog-close
 */
@customElement('postil-layer-choice')
export class PostilLayerChoice extends LitElement {
  static override styles = [controls, layerList];

  /** What is chosen instead of the layer that the mark is in. */
  @state() private chosen: string | null = null;
  @state() private fresh = '';

  /** The mark's passage. */
  @property({ attribute: false }) quote = '';
  /** The layer that it is in; empty for none. */
  @property({ attribute: false }) current = '';
  /** The names of all layers. */
  @property({ attribute: false }) layers: readonly string[] = [];

  #onSubmit(event: Event): void {
    event.preventDefault();
    const fresh = parseLayer(this.fresh);
    const layer = fresh === '' ? (this.chosen ?? this.current) : fresh;
    this.dispatchEvent(layer === this.current ? new DialogCloseEvent() : new LayerMoveEvent(layer));
  }

  protected override render(): TemplateResult {
    const chosen = parseLayer(this.fresh) === '' ? (this.chosen ?? this.current) : null;
    return html`<postil-dialog heading=${words.heading} closing="Cancel">
      <p slot="lead" dir="auto"><q>${this.quote}</q></p>
      <form id="layer" class="whole" @submit=${(event: Event) => this.#onSubmit(event)}>
        <div role="radiogroup" aria-label=${words.layers}>
          <ul>
            ${['', ...this.layers].map(
              (layer) =>
                html`<li>
                  <label>
                    <input
                      type="radio"
                      name="layer"
                      .checked=${live(layer === chosen)}
                      ?data-focus=${layer === this.current}
                      @change=${() => {
                        this.chosen = layer;
                        this.fresh = '';
                      }}
                    />
                    <span class="name" dir="auto">${layerName(layer)}</span>
                  </label>
                </li>`,
            )}
          </ul>
        </div>
        <input
          type="text"
          aria-label=${words.fresh}
          placeholder=${words.fresh}
          maxlength=${maxLayerLength}
          autocomplete="off"
          dir="auto"
          .value=${this.fresh}
          @input=${(event: Event) => (this.fresh = (event.target as HTMLInputElement).value)}
        />
      </form>
      <button slot="foot" type="submit" form="layer" class="primary">${words.move}</button>
    </postil-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-layer-choice': PostilLayerChoice;
  }
}
