import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import { focusedElement } from '../dialog/modal-controller.ts';
import { ariaKeys } from '../keys/keys.ts';
import { MenuChooseEvent, type MenuItem } from './menu-item.ts';
import { styles } from './menu.styles.ts';
import '../icon/icon.ts';
import '../keys/keys.ts';

/** Where a menu opens: below or above a control's box, or at a point (a box without extent). */
export type MenuAnchor = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

const gap = 4;

/**
 * A menu that opens over the window, closes on Escape or a click elsewhere, and then gives the focus back. A line
 * that holds lines of its own is replaced by them; ArrowLeft leads back.
 *
 * @fires postil-menu-choose
 */
@customElement('postil-menu')
export class PostilMenu extends LitElement {
  static override styles = [controls, styles];

  @query('[popover]') private popup!: HTMLElement;

  /** The line whose lines are shown; `null` for the first level. */
  @state() private inside: MenuItem | null = null;

  @property({ attribute: false }) items: readonly MenuItem[] = [];

  /** Names the menu to screen readers. */
  @property() label = '';

  /** Stands above the lines: what they are for. */
  @property() heading = '';

  /** Stands below the heading, and is read out with the menu's name. */
  @property() about = '';

  @property() platform = 'linux';

  #anchor: MenuAnchor = new DOMRect();
  #opener: HTMLElement | null = null;

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('inside') || !this.popup.matches(':popover-open')) return;
    this.#place();
    const previous = (changed as PropertyValues<{ inside: MenuItem | null }>).get('inside');
    this.#focus(previous === null || previous === undefined ? 0 : this.#shown.indexOf(previous));
  }

  /** Opens at an anchor and takes the focus, at the choice that holds if there is one. */
  async showAt(anchor: MenuAnchor): Promise<void> {
    this.#anchor = anchor;
    this.#opener = focusedElement();
    this.inside = null;
    await this.updateComplete;
    this.popup.showPopover();
    this.#place();
    this.#focus(
      Math.max(
        0,
        this.items.findIndex(({ checked }) => checked === true),
      ),
    );
  }

  get #shown(): readonly MenuItem[] {
    return this.inside?.items ?? this.items;
  }

  get #lines(): HTMLElement[] {
    return [...this.popup.querySelectorAll<HTMLElement>('.item')];
  }

  /** Below its anchor if there is room, else above; never beyond the window's edges. */
  #place(): void {
    const { popup } = this;
    const { left, top, right, bottom } = this.#anchor;
    const { offsetWidth: width, offsetHeight: height } = popup;
    const rtl = getComputedStyle(this).direction === 'rtl';
    const x = rtl ? right - width : left;
    const y =
      bottom + gap + height <= innerHeight || top - gap - height < 0 ? bottom + gap : top - gap - height;
    popup.style.setProperty('--x', `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`);
    popup.style.setProperty('--y', `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`);
  }

  #focus(index: number): void {
    const lines = this.#lines;
    lines.at(index % lines.length)?.focus();
  }

  #choose(item: MenuItem): void {
    if (item.disabled === true) return;
    if (item.items !== undefined) {
      this.inside = item;
      return;
    }
    this.popup.hidePopover();
    this.#giveFocusBack();
    this.dispatchEvent(new MenuChooseEvent(item.id));
  }

  /** Unless the focus went elsewhere meanwhile, as a click elsewhere makes it. */
  #giveFocusBack(): void {
    const focused = focusedElement();
    if (focused === document.body || focused === null || this.popup.contains(focused)) this.#opener?.focus();
    this.#opener = null;
  }

  #onKeydown(event: KeyboardEvent): void {
    const lines = this.#lines;
    const at = lines.findIndex((line) => line.matches(':focus'));
    const offset = this.inside === null ? 0 : 1;
    const rtl = getComputedStyle(this).direction === 'rtl';
    switch (event.key) {
      case 'ArrowDown':
        this.#focus(at + 1);
        break;
      case 'ArrowUp':
        this.#focus(Math.max(at, 0) - 1);
        break;
      case 'Home':
        this.#focus(0);
        break;
      case 'End':
        this.#focus(-1);
        break;
      case rtl ? 'ArrowLeft' : 'ArrowRight': {
        const item = this.#shown[at - offset];
        if (item?.items !== undefined) this.#choose(item);
        break;
      }
      case rtl ? 'ArrowRight' : 'ArrowLeft':
        this.inside = null;
        break;
      case 'Escape':
      case 'Tab':
        this.popup.hidePopover();
        break;
      default:
        this.#focusByLetter(event, at);
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** The next line that begins with the letter. */
  #focusByLetter(event: KeyboardEvent, at: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[\p{L}\p{N}]$/u.test(event.key)) return;
    const lines = this.#lines;
    const letter = event.key.toLocaleLowerCase();
    const order = [...lines.slice(at + 1), ...lines.slice(0, at + 1)];
    order.find((line) => line.textContent.trim().toLocaleLowerCase().startsWith(letter))?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  protected override render(): TemplateResult {
    return html`<p id="description" hidden>${this.heading}. ${this.about}</p>
      <div
        popover="auto"
        role="menu"
        class="floating"
        aria-label=${this.inside?.label ?? this.label}
        aria-describedby=${this.heading === '' ? nothing : 'description'}
        @keydown=${(event: KeyboardEvent) => this.#onKeydown(event)}
        @toggle=${(event: ToggleEvent) => {
          if (event.newState === 'closed') this.#giveFocusBack();
        }}
      >
        ${this.heading === '' ? nothing : this.#renderHead()}
        ${this.inside === null ? nothing : this.#renderBack(this.inside)}
        ${this.#shown.map((item) => this.#renderItem(item))}
      </div>`;
  }

  /** A menu holds nothing but its lines for a screen reader, which is told the same by the description. */
  #renderHead(): TemplateResult {
    return html`<div class="head" aria-hidden="true">
      <p class="heading">${this.heading}</p>
      ${this.about === '' ? nothing : html`<p class="about">${this.about}</p>`}
    </div>`;
  }

  #renderBack(inside: MenuItem): TemplateResult {
    return html`<button
        type="button"
        role="menuitem"
        tabindex="-1"
        class="item back"
        aria-label="Back from ${inside.label}"
        @click=${() => (this.inside = null)}
      >
        <postil-icon name="chevron-left"></postil-icon><span class="label">${inside.label}</span>
      </button>
      <div role="separator"></div>`;
  }

  #renderItem(item: MenuItem): TemplateResult {
    return html`${item.separated === true ? html`<div role="separator"></div>` : nothing}<button
        type="button"
        role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
        tabindex="-1"
        class="item"
        aria-checked=${item.checked ?? nothing}
        aria-disabled=${item.disabled === true ? 'true' : nothing}
        aria-haspopup=${item.items === undefined ? nothing : 'menu'}
        aria-keyshortcuts=${item.accelerator === undefined ? nothing : ariaKeys(item.accelerator, this.platform)}
        @click=${() => this.#choose(item)}
        @pointermove=${(event: PointerEvent) => (event.currentTarget as HTMLElement).focus()}
      >
        ${
          item.checked === true
            ? html`<postil-icon name="check"></postil-icon>`
            : item.icon === undefined || item.checked !== undefined
              ? html`<span class="no-icon"></span>`
              : html`<postil-icon name=${item.icon}></postil-icon>`
        }
        <span class="label">${item.label}</span>
        ${
          item.accelerator === undefined
            ? nothing
            : html`<postil-keys
                aria-hidden="true"
                accelerator=${item.accelerator}
                platform=${this.platform}
              ></postil-keys>`
        }
        ${item.items === undefined ? nothing : html`<postil-icon name="chevron-right"></postil-icon>`}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-menu': PostilMenu;
  }
}
