import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { IconName } from '../icon/icons.ts';
import { ariaKeys } from '../keys/keys.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { listNames, PlaceOpenEvent, type ListName, type ListPlace } from './list-place.ts';
import { styles } from './library-nav.styles.ts';
import '../icon/icon.ts';
import '../keys/keys.ts';

/** How many articles (notes, for `notes`) each list holds. */
export type ListCounts = Readonly<Record<ListName, number>>;

/** A collection or a tag, and how many articles have it. */
export interface NavEntry {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

const icons: Readonly<Record<ListName, IconName>> = {
  all: 'library',
  unread: 'inbox',
  reading: 'book-open',
  finished: 'circle-check',
  notes: 'message-square-text',
  trash: 'trash-2',
};

/** The menu of the window is wanted; `anchor` is the button that it opens from. */
export class WindowMenuEvent extends Event {
  readonly anchor: HTMLElement;

  constructor(anchor: HTMLElement) {
    super('postil-window-menu', { bubbles: true, composed: true });
    this.anchor = anchor;
  }
}

/** The reader by keyboard wants to go past the library to the page. */
export class SkipEvent extends Event {
  constructor() {
    super('postil-skip', { bubbles: true, composed: true });
  }
}

/**
 * The library beside the page: search, lists with their counts, collections, tags, import, menu.
 *
 * @fires postil-place-open
 * @fires postil-command
 * @fires postil-window-menu
 * @fires postil-skip
 */
@customElement('postil-library-nav')
export class PostilLibraryNav extends LitElement {
  static override styles = [controls, styles];

  /** A rail shows icons alone. */
  @property({ type: Boolean, reflect: true }) rail = false;

  /** The list that is shown, or from which the open article came. */
  @property({ attribute: false }) place: ListPlace | null = null;

  @property({ attribute: false }) counts: ListCounts | null = null;

  @property({ attribute: false }) collections: readonly NavEntry[] = [];

  @property({ attribute: false }) tags: readonly NavEntry[] = [];

  @property() platform = 'linux';

  /** Nothing can be imported. */
  @property({ type: Boolean }) readOnly = false;

  /** Gives the focus to the search. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.search')?.focus();
  }

  #command(command: CommandId): void {
    this.dispatchEvent(new CommandEvent(command));
  }

  #open(place: ListPlace): void {
    this.dispatchEvent(new PlaceOpenEvent(place));
  }

  protected override render(): TemplateResult {
    return html`<nav aria-label="Library">
      <button type="button" class="skip" @click=${() => this.dispatchEvent(new SkipEvent())}>
        Skip to the page
      </button>
      <button
        type="button"
        class="search"
        title=${this.rail ? commandOf('view.palette').title : nothing}
        aria-keyshortcuts=${ariaKeys('CmdOrCtrl+K', this.platform)}
        @click=${() => this.#command('view.palette')}
      >
        <postil-icon name="search"></postil-icon><span class="name">${commandOf('view.palette').title}</span>
        ${this.#renderKeys('CmdOrCtrl+K')}
      </button>
      <div class="lists">
        <ul>
          ${listNames.map((list) =>
            this.#renderRow(
              { at: 'list', list },
              commandOf(`go.${list}`).title,
              icons[list],
              this.counts?.[list] ?? 0,
            ),
          )}
        </ul>
        ${this.rail ? nothing : this.#renderCollections()} ${this.rail ? nothing : this.#renderTags()}
      </div>
      <div class="foot">
        <button
          type="button"
          class="row"
          title=${this.rail ? commandOf('import.files').title : nothing}
          aria-keyshortcuts=${ariaKeys('CmdOrCtrl+I', this.platform)}
          ?disabled=${this.readOnly}
          @click=${() => this.#command('import.files')}
        >
          <postil-icon name="download"></postil-icon
          ><span class="name">${commandOf('import.files').title}</span>
          ${this.#renderKeys('CmdOrCtrl+I')}
        </button>
        <button
          type="button"
          class="row"
          aria-haspopup="menu"
          title=${this.rail ? 'Menu' : nothing}
          @click=${(event: Event) =>
            this.dispatchEvent(new WindowMenuEvent(event.currentTarget as HTMLElement))}
        >
          <postil-icon name="settings"></postil-icon><span class="name">Menu</span>
        </button>
      </div>
    </nav>`;
  }

  #renderKeys(accelerator: string): TemplateResult | typeof nothing {
    return this.rail
      ? nothing
      : html`<postil-keys
          aria-hidden="true"
          accelerator=${accelerator}
          platform=${this.platform}
        ></postil-keys>`;
  }

  #renderRow(place: ListPlace, name: string, icon: IconName, count: number): TemplateResult {
    return html`<li>
      <button
        type="button"
        class="row"
        title=${this.rail ? name : nothing}
        aria-current=${samePlace(place, this.place) ? 'page' : nothing}
        @click=${() => this.#open(place)}
      >
        <postil-icon name=${icon}></postil-icon><span class="name">${name}</span>
        ${
          count === 0
            ? nothing
            : html`<span class="count"
                ><span class="visually-hidden">, </span>${count.toLocaleString('en')}</span
              >`
        }
      </button>
    </li>`;
  }

  #renderCollections(): TemplateResult | typeof nothing {
    if (this.collections.length === 0) return nothing;
    return html`<h2 id="collections">Collections</h2>
      <ul aria-labelledby="collections">
        ${this.collections.map(({ id, name, count }) =>
          this.#renderRow({ at: 'collection', collection: id }, name, 'folder', count),
        )}
      </ul>`;
  }

  #renderTags(): TemplateResult | typeof nothing {
    if (this.tags.length === 0) return nothing;
    return html`<h2 id="tags">Tags</h2>
      <ul class="tags" aria-labelledby="tags">
        ${this.tags.map(
          ({ id, name }) =>
            html`<li>
              <button
                type="button"
                aria-current=${samePlace({ at: 'tag', tag: id }, this.place) ? 'page' : nothing}
                @click=${() => this.#open({ at: 'tag', tag: id })}
              >
                #${name}
              </button>
            </li>`,
        )}
      </ul>`;
  }
}

/** Whether two places are the same list. */
export function samePlace(a: ListPlace, b: ListPlace | null): boolean {
  if (b === null) return false;
  switch (a.at) {
    case 'list':
      return b.at === 'list' && a.list === b.list;
    case 'tag':
      return b.at === 'tag' && a.tag === b.tag;
    case 'collection':
      return b.at === 'collection' && a.collection === b.collection;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-library-nav': PostilLibraryNav;
  }
  interface GlobalEventHandlersEventMap {
    'postil-window-menu': WindowMenuEvent;
    'postil-skip': SkipEvent;
  }
}
