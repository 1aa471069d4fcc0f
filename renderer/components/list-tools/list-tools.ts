import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Settings } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import { sortKeys, sortNames, type SortKey } from '../library-list/sort-articles.ts';
import type { MenuChooseEvent } from '../menu/menu-item.ts';
import type { PostilMenu } from '../menu/menu.ts';
import { SettingsChangeEvent } from '../reader/reader-events.ts';
import { styles } from './list-tools.styles.ts';
import '../icon/icon.ts';
import '../menu/menu.ts';

/** Another order was chosen, or the same once more, which turns it round. */
export class SortChangeEvent extends Event {
  readonly by: SortKey;

  constructor(by: SortKey) {
    super('postil-sort-change', { bubbles: true, composed: true });
    this.by = by;
  }
}

/**
 * How a list is sorted, and how close its rows stand.
 *
 * @fires postil-sort-change
 * @fires postil-settings-change
 */
@customElement('postil-list-tools')
export class PostilListTools extends LitElement {
  static override styles = [controls, styles];

  @query('postil-menu') private menu!: PostilMenu;

  @property() sort: SortKey = 'added';

  @property() density: Settings['density'] = 'comfortable';

  protected override render(): TemplateResult {
    return html`
      <button
        type="button"
        class="plain"
        aria-haspopup="menu"
        aria-label="Sort by: ${sortNames[this.sort]}"
        @click=${(event: Event) =>
          void this.menu.showAt((event.currentTarget as HTMLElement).getBoundingClientRect())}
      >
        <postil-icon name="arrow-down-up"></postil-icon><span class="label">${sortNames[this.sort]}</span>
      </button>
      <div class="segment" role="group" aria-label="Rows">
        ${this.#renderDensity('comfortable', 'Comfortable', 'rows-2')}
        ${this.#renderDensity('compact', 'Compact', 'rows-4')}
      </div>
      <postil-menu
        label="Sort by"
        .items=${sortKeys.map((by) => ({ id: by, label: sortNames[by], checked: by === this.sort }))}
        @postil-menu-choose=${(event: MenuChooseEvent) => this.#onChoose(event)}
      ></postil-menu>
    `;
  }

  #onChoose(event: MenuChooseEvent): void {
    event.stopPropagation();
    const by = sortKeys.find((key) => key === event.item);
    if (by !== undefined) this.dispatchEvent(new SortChangeEvent(by));
  }

  #renderDensity(density: Settings['density'], name: string, icon: 'rows-2' | 'rows-4'): TemplateResult {
    return html`<button
      type="button"
      class="tool"
      aria-label=${name}
      title=${name}
      aria-pressed=${this.density === density}
      @click=${() => this.dispatchEvent(new SettingsChangeEvent({ density }))}
    >
      <postil-icon name=${icon}></postil-icon>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-list-tools': PostilListTools;
  }
  interface GlobalEventHandlersEventMap {
    'postil-sort-change': SortChangeEvent;
  }
}
