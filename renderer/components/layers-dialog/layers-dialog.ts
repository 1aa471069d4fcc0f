import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { layerName, maxLayerLength, parseLayer, type LayerCount } from '../../../core/library/layers.ts';
import { countOf } from '../../../core/words/count-of.ts';
import { controls } from '../../styles/controls.styles.ts';
import { SettingsChangeEvent } from '../reader/reader-events.ts';
import { LayerRenameEvent, LayerUndoEvent } from './layer-events.ts';
import { layerList } from './layer-list.styles.ts';
import '../dialog/dialog.ts';
import '../icon/icon.ts';

const words = {
  heading: 'Layers',
  lead: 'A layer is a reading of yours with a name, such as “Second reading”. New marks go into the one that is chosen here; each layer can be hidden in the filter of the marks.',
  chosen: 'Where new marks go',
  rename: (layer: string) => `Rename ${layer}`,
  dissolve: (layer: string) => `Dissolve ${layer}; its marks stay, in no layer`,
  newName: (layer: string) => `New name of ${layer}`,
  merge: (layer: string) => `Merge into ${layer}`,
  save: 'Rename',
  cancel: 'Cancel',
  make: 'Name of a new layer',
  made: 'Make it',
  undo: 'Undo',
};

/**
 * All layers of the library: which one new marks go into, and naming, merging and dissolving them.
 *
 * @fires postil-settings-change - Another layer was chosen or made.
 * @fires postil-layer-rename
 * @fires postil-layer-undo
 * @fires postil-dialog-close
 */
@customElement('postil-layers-dialog')
export class PostilLayersDialog extends LitElement {
  static override styles = [controls, layerList];

  @query('.renaming input') private renamingField!: HTMLInputElement | null;

  /** The layer that is being renamed, and what it would be called. */
  @state() private renaming: { readonly layer: string; readonly to: string } | null = null;

  /** Of the whole library, without the marks in none. */
  @property({ attribute: false }) layers: readonly LayerCount[] = [];
  /** Marks in no layer. */
  @property({ type: Number }) without = 0;
  /** Where new marks go; empty for no layer. */
  @property({ attribute: false }) current = '';
  /** What was done last. */
  @property({ attribute: false }) said: string | null = null;
  /** It can be taken back. */
  @property({ type: Boolean }) undoable = false;
  @property({ type: Boolean }) readOnly = false;

  #choose(layer: string): void {
    this.dispatchEvent(new SettingsChangeEvent({ layer }));
  }

  #make(event: Event): void {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('name') as HTMLInputElement;
    const layer = parseLayer(field.value);
    if (layer === '') return;
    field.value = '';
    this.#choose(layer);
  }

  async #rename(layer: string): Promise<void> {
    this.renaming = { layer, to: layer };
    await this.updateComplete;
    this.renamingField?.select();
    this.renamingField?.focus();
  }

  #endRename(layer: string): void {
    this.renaming = null;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-layer="${CSS.escape(layer)}"] input`)?.focus(),
    );
  }

  #onRename(event: Event): void {
    event.preventDefault();
    if (this.renaming === null) return;
    const { layer } = this.renaming;
    const to = parseLayer(this.renaming.to);
    if (to === '') return;
    if (to !== layer) this.dispatchEvent(new LayerRenameEvent(layer, to));
    this.#endRename(to);
  }

  /** Escape ends renaming, and not the dialog with it. */
  #onRenameKey(event: KeyboardEvent, layer: string): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#endRename(layer);
  }

  protected override render(): TemplateResult {
    return html`<postil-dialog heading=${words.heading}>
      <p slot="lead">${words.lead}</p>
      <div role="radiogroup" aria-label=${words.chosen}>
        <ul>
          ${this.#renderLayer({ name: '', count: this.without })}
          ${this.layers.map((layer) =>
            this.renaming?.layer === layer.name ? this.#renderRenaming(layer.name) : this.#renderLayer(layer),
          )}
        </ul>
      </div>
      <form class="make" @submit=${(event: Event) => this.#make(event)}>
        <input
          type="text"
          name="name"
          aria-label=${words.make}
          placeholder=${words.make}
          maxlength=${maxLayerLength}
          autocomplete="off"
          dir="auto"
        />
        <button type="submit" class="secondary">${words.made}</button>
      </form>
      <p class="said" role="status">${this.said}</p>
      ${
        this.undoable
          ? html`<button
              slot="foot"
              type="button"
              class="plain"
              @click=${() => this.dispatchEvent(new LayerUndoEvent())}
            >
              <postil-icon name="undo-2"></postil-icon>${words.undo}
            </button>`
          : nothing
      }
    </postil-dialog>`;
  }

  #renderLayer({ name, count }: LayerCount): TemplateResult {
    return html`<li data-layer=${name}>
      <label>
        <input
          type="radio"
          name="layer"
          .checked=${live(name === this.current)}
          ?data-focus=${name === this.current}
          @change=${() => this.#choose(name)}
        />
        <span class="name" dir="auto">${layerName(name)}</span>
        <span class="count">${countOf(count, 'mark')}</span>
      </label>
      ${name === '' || this.readOnly ? nothing : this.#renderTools(name)}
    </li>`;
  }

  #renderTools(name: string): TemplateResult {
    return html`<button
        type="button"
        class="tool"
        aria-label=${words.rename(name)}
        title=${words.rename(name)}
        @click=${() => void this.#rename(name)}
      >
        <postil-icon name="pencil"></postil-icon>
      </button>
      <button
        type="button"
        class="tool"
        aria-label=${words.dissolve(name)}
        title=${words.dissolve(name)}
        @click=${() => this.dispatchEvent(new LayerRenameEvent(name, ''))}
      >
        <postil-icon name="unlink"></postil-icon>
      </button>`;
  }

  #renderRenaming(layer: string): TemplateResult {
    const to = parseLayer(this.renaming?.to ?? '');
    const merges = to !== layer && this.layers.some(({ name }) => name === to);
    return html`<li class="renaming" @keydown=${(event: KeyboardEvent) => this.#onRenameKey(event, layer)}>
      <form @submit=${(event: Event) => this.#onRename(event)}>
        <input
          type="text"
          aria-label=${words.newName(layer)}
          maxlength=${maxLayerLength}
          autocomplete="off"
          dir="auto"
          .value=${this.renaming?.to ?? ''}
          @input=${(event: Event) => (this.renaming = { layer, to: (event.target as HTMLInputElement).value })}
        />
        <button type="submit" class="secondary" ?disabled=${to === ''}>
          ${merges ? words.merge(to) : words.save}
        </button>
        <button type="button" class="plain" @click=${() => this.#endRename(layer)}>${words.cancel}</button>
      </form>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-layers-dialog': PostilLayersDialog;
  }
}
