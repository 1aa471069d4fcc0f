import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ArticleText } from '../../../core/article/article-text.ts';
import { roleUnits, unitsWithin, type RoleUnit } from '../../../core/article/role-units.ts';
import type { ArticleView } from '../../../core/ipc/contract.ts';
import type { ArticleRecord } from '../../../core/library/records.ts';
import { deepActiveElement } from '../../dom/deep-active-element.ts';
import type { Passage } from '../../dom/selection.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { PostilArticleView } from '../article-view/article-view.ts';
import type { UnfoldEvent } from '../article-view/unfold-event.ts';
import type { MenuChooseEvent } from '../menu/menu-item.ts';
import type { MenuAnchor, PostilMenu } from '../menu/menu.ts';
import { ArticleEditEvent } from '../reader/reader-events.ts';
import { styles } from './block-roles.styles.ts';
import { editFor, menuHead, menuItems, type ChosenBlocks } from './role-menu.ts';
import '../icon/icon.ts';
import '../menu/menu.ts';

const words = { change: 'Change what this block is' };

/** The handle stands so far from the text, in pixels, and needs its own width. */
const handleRoom = 34;
/** As the styles have it, in pixels. */
const handleSize = 26;

/**
 * Lets the reader say what blocks of the page are, and whether they are set aside: by a handle beside the block under the
 * pointer, by the context menu, and by `open`. The menu says why a block is what it is.
 *
 * @fires postil-article-edit
 */
@customElement('postil-block-roles')
export class PostilBlockRoles extends LitElement {
  static override styles = [controls, styles];

  #listening: AbortController | null = null;
  #units: readonly RoleUnit[] = [];
  /** The chosen passage that the menu was opened for. */
  #passage: Passage | null = null;
  /** Selected again once the page is drawn anew, so that a next change finds it. */
  #kept: Passage | null = null;

  @query('postil-menu') private menu!: PostilMenu;

  @state() private blocks: ChosenBlocks | null = null;
  /** The block under the pointer. */
  @state() private hovered: RoleUnit | null = null;

  /** The page whose blocks these are. */
  @property({ attribute: false }) page: PostilArticleView | null = null;
  @property({ attribute: false }) article: ArticleView | null = null;
  /** The text laid out from the article's tree. */
  @property({ attribute: false }) text: ArticleText = { text: '', blocks: [] };
  @property({ attribute: false }) record: ArticleRecord | null = null;
  /** Nothing may be changed. */
  @property({ type: Boolean }) readonly = false;
  /** How keys are shown. */
  @property() platform = 'linux';

  constructor() {
    super();
    this.addController({
      hostConnected: () => this.#listen(),
      hostDisconnected: () => this.#listening?.abort(),
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text') || changed.has('article')) {
      this.hovered = null;
      this.#units = this.article === null ? [] : roleUnits(this.article.tree, this.text);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('page')) this.#listen();
    if (changed.has('text') && this.#kept !== null) void this.#selectAgain(this.#kept);
  }

  /**
   * Opens the menu for the blocks that a passage meets; for `null`, for the one that has the focus. `false` when there is
   * none.
   */
  open(passage: Passage | null): boolean {
    const start = passage === null ? startOf([deepActiveElement()?.closest('[data-start]')]) : null;
    const wanted = passage ?? (start === null ? null : { start, end: start });
    const place = wanted === null ? undefined : this.page?.rangeOf(wanted)?.getBoundingClientRect();
    return wanted !== null && place !== undefined && this.#show(wanted, place, passage);
  }

  #listen(): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.page?.addEventListener('pointermove', this.#onMove, { signal, passive: true });
    this.page?.addEventListener('contextmenu', this.#onContextMenu, { signal });
    this.page?.addEventListener('postil-unfold', this.#onUnfold, { signal });
    // From the page to its handle, the pointer crosses the gap between them.
    this.offsetParent?.addEventListener('pointerleave', () => (this.hovered = null), { signal });
    addEventListener('resize', () => (this.hovered = null), { signal });
  }

  #onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0 || this.readonly) return;
    const start = startOf(event.composedPath());
    if (start === null) return;
    const [unit] = unitsWithin(this.#units, { start, end: start });
    if (unit !== this.hovered) this.#putHandle(unit);
  };

  /** Beside the first line of the block, where the page leaves room for it. */
  #putHandle(unit: RoleUnit | undefined): void {
    const line = unit === undefined ? undefined : this.page?.rangeOf(unit)?.getClientRects()[0];
    const left = this.page?.getBoundingClientRect().left ?? 0;
    const origin = this.getBoundingClientRect();
    const hasRoom = left - origin.left >= handleRoom;
    this.hovered = unit !== undefined && line !== undefined && hasRoom ? unit : null;
    if (line === undefined) return;
    this.style.setProperty('--x', `${Math.round(left - origin.left - handleRoom)}px`);
    this.style.setProperty('--y', `${Math.round((line.top + line.bottom - handleSize) / 2 - origin.top)}px`);
  }

  /** On selected words and on links, the system's own menu is of more use. */
  #onContextMenu = (event: MouseEvent): void => {
    const path = event.composedPath();
    const isLink = path.some((each) => each instanceof HTMLAnchorElement);
    const start = startOf(path);
    if (this.readonly || isLink || start === null || this.page?.selected()) return;
    const { clientX: x, clientY: y } = event;
    if (this.#show({ start, end: start }, new DOMRect(x, y, 0, 0))) event.preventDefault();
  };

  #onUnfold = ({ starts }: UnfoldEvent): void => {
    const chosen = this.#units.filter(({ start }) => starts.includes(start));
    const blocks = this.#about(chosen);
    if (blocks !== null) this.#edit(editFor('unfolded', blocks));
  };

  #show(wanted: Passage, anchor: MenuAnchor, passage: Passage | null = null): boolean {
    const chosen = unitsWithin(this.#units, wanted);
    const blocks = chosen.length === 0 || this.readonly ? null : this.#about(chosen);
    if (blocks === null) return false;
    this.blocks = blocks;
    this.#passage = passage;
    void this.updateComplete.then(() => this.menu.showAt(anchor));
    return true;
  }

  #about(chosen: readonly RoleUnit[]): ChosenBlocks | null {
    const { article, record } = this;
    if (article === null || record === null) return null;
    return { chosen, units: this.#units, text: this.text.text, textHash: article.textHash, record };
  }

  #onChoose(event: MenuChooseEvent): void {
    event.stopPropagation();
    if (this.blocks === null) return;
    this.#kept = this.#passage;
    this.#edit(editFor(event.item, this.blocks));
  }

  #edit(edit: ReturnType<typeof editFor>): void {
    if (edit !== null && this.article !== null)
      this.dispatchEvent(new ArticleEditEvent(this.article.id, edit));
  }

  async #selectAgain(passage: Passage): Promise<void> {
    this.#kept = null;
    await this.page?.updateComplete;
    this.page?.select(passage);
  }

  #onHandle(event: MouseEvent): void {
    if (this.hovered !== null && event.currentTarget instanceof Element)
      this.#show(this.hovered, event.currentTarget.getBoundingClientRect());
  }

  protected override render(): TemplateResult {
    const head = this.blocks === null ? { heading: '', about: '' } : menuHead(this.blocks);
    return html`${this.hovered === null || this.readonly ? nothing : this.#renderHandle()}
      <postil-menu
        label=${words.change}
        heading=${head.heading}
        about=${head.about}
        platform=${this.platform}
        .items=${this.blocks === null ? [] : menuItems(this.blocks)}
        @postil-menu-choose=${(event: MenuChooseEvent) => this.#onChoose(event)}
      ></postil-menu>`;
  }

  /** For the pointer alone: the keyboard has a command for it. */
  #renderHandle(): TemplateResult {
    return html`<button
      type="button"
      class="handle"
      tabindex="-1"
      aria-label=${words.change}
      title=${words.change}
      aria-haspopup="menu"
      @click=${(event: MouseEvent) => this.#onHandle(event)}
    >
      <postil-icon name="pilcrow"></postil-icon>
    </button>`;
  }
}

/** Where the innermost block among these begins. */
function startOf(path: readonly unknown[]): number | null {
  const block = path.find((each) => each instanceof HTMLElement && each.dataset.start !== undefined);
  return block instanceof HTMLElement ? Number(block.dataset.start) : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-block-roles': PostilBlockRoles;
  }
}
