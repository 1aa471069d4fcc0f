import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import { defaultSettings, type Settings } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { OutlineEntry } from '../article-view/outline.ts';
import '../contents-panel/contents-panel.ts';
import type { PostilContentsPanel } from '../contents-panel/contents-panel.ts';
import '../icon/icon.ts';
import type { IconName } from '../icon/icons.ts';
import { ariaKeys, keysText } from '../keys/keys.ts';
import '../more-button/more-button.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import '../type-panel/type-panel.ts';
import { articleMenu } from './article-menu.ts';
import { styles } from './reader-head.styles.ts';

const words = {
  type: 'Type and theme',
  minutes: (minutes: number) => `${minutes} min`,
  progress: (share: number) => `${Math.round(share * 100)} %`,
  hideMargin: 'Hide the margin',
  showMargin: 'Show the margin',
};

/**
 * The bar above an open article: the way back, the running head, and the article's tools.
 *
 * @fires postil-command - A tool that is a command was used.
 * @fires postil-contents-choose - A heading was chosen.
 * @fires postil-settings-change - Another size or theme was chosen.
 */
@customElement('postil-reader-head')
export class PostilReaderHead extends LitElement {
  static override styles = [controls, styles];

  @query('#contents') private contents!: HTMLElement;
  @query('postil-contents-panel') private panel!: PostilContentsPanel;
  @query('.contents') private contentsButton!: HTMLButtonElement;

  /** The publication, or whatever names the article's source; empty when nothing does. */
  @property() source = '';
  /** Minutes that the article takes to read; 0 shows none. */
  @property({ type: Number }) minutes = 0;
  /** How far it is read, 0 to 1. */
  @property({ type: Number }) fraction = 0;
  @property({ attribute: false }) outline: readonly OutlineEntry[] = [];
  /** Offset of the first line in view. */
  @property({ type: Number }) offset = 0;
  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property() platform = 'linux';
  /** The article lies in the trash. */
  @property({ type: Boolean }) trashed = false;
  /** The article has more than one revision. */
  @property({ type: Boolean }) revised = false;
  @property({ type: Boolean }) readonly = false;

  /** Opens the contents, or closes them. */
  toggleContents(): void {
    this.contentsButton.click();
  }

  #onContents(event: ToggleEvent): void {
    if (event.newState !== 'open') return;
    const { renderRoot } = this.panel;
    const current = renderRoot.querySelector<HTMLElement>('[aria-current]');
    (current ?? renderRoot.querySelector('button'))?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="side">
        ${this.#renderTool('view.library', 'panel-left', 'tool only-narrow')}
        ${this.#renderTool('go.back', 'arrow-left', 'tool')}
      </div>
      <p class="running">
        <span class="source">${this.source}</span>
        ${this.minutes > 0 ? html`<span class="more">${words.minutes(this.minutes)}</span>` : nothing}
        <span class="more progress">${words.progress(this.fraction)}</span>
      </p>
      <div class="side is-end">
        ${this.#renderTool('article.find', 'search', 'tool')} ${this.#renderContents()} ${this.#renderType()}
        ${this.#renderMargin()}
        <postil-more-button
          platform=${this.platform}
          .items=${articleMenu({ trashed: this.trashed, readOnly: this.readonly, revised: this.revised })}
        ></postil-more-button>
      </div>`;
  }

  #renderTool(command: CommandId, icon: IconName, classes: string): TemplateResult {
    const { title, keys } = commandOf(command);
    const key = keys[0];
    return html`<button
      type="button"
      class=${classes}
      aria-label=${title}
      aria-keyshortcuts=${key === undefined ? nothing : ariaKeys(key, this.platform)}
      title=${key === undefined ? title : `${title}  ${keysText(key, this.platform)}`}
      @click=${() => this.dispatchEvent(new CommandEvent(command))}
    >
      <postil-icon name=${icon}></postil-icon>
    </button>`;
  }

  #renderContents(): TemplateResult {
    const { title, keys } = commandOf('view.contents');
    return html`<button
        type="button"
        class="tool not-narrow contents"
        aria-label=${title}
        title=${`${title}  ${keys.join()}`}
        popovertarget="contents"
      >
        <postil-icon name="list-tree"></postil-icon>
      </button>
      <div id="contents" popover class="floating" @toggle=${this.#onContents}>
        <postil-contents-panel
          .outline=${this.outline}
          .offset=${this.offset}
          @postil-contents-choose=${() => this.contents.hidePopover()}
        ></postil-contents-panel>
      </div>`;
  }

  #renderType(): TemplateResult {
    return html`<button
        type="button"
        class="tool"
        aria-label=${words.type}
        title=${words.type}
        popovertarget="type"
      >
        <postil-icon name="a-large-small"></postil-icon>
      </button>
      <div id="type" popover class="floating">
        <postil-type-panel
          .scale=${this.settings.textScale}
          .theme=${this.settings.theme}
        ></postil-type-panel>
      </div>`;
  }

  #renderMargin(): TemplateResult {
    const shown = this.settings.margin === 'shown';
    const label = shown ? words.hideMargin : words.showMargin;
    return html`<button
      type="button"
      class="tool not-narrow"
      aria-label=${label}
      title=${`${label}  ${commandOf('view.margin').keys.join()}`}
      aria-pressed=${shown}
      @click=${() => this.dispatchEvent(new CommandEvent('view.margin'))}
    >
      <postil-icon name="panel-right"></postil-icon>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-reader-head': PostilReaderHead;
  }
}
