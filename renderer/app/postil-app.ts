import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { isCommandId, type CommandId } from '../../core/commands/commands.ts';
import { defaultSettings, type Settings } from '../../core/library/records.ts';
import type { ArticleMenuEvent } from '../components/article-row/article-events.ts';
import type { WindowMenuEvent } from '../components/library-nav/library-nav.ts';
import type { MenuChooseEvent, MenuItem } from '../components/menu/menu-item.ts';
import type { MenuAnchor, PostilMenu } from '../components/menu/menu.ts';
import type { PaletteChooseEvent } from '../components/palette/palette-events.ts';
import { ColorNamesSource } from '../components/swatches/color-names.ts';
import { deepActiveElement } from '../dom/deep-active-element.ts';
import { controls } from '../styles/controls.styles.ts';
import { createActions } from './actions.ts';
import { CommandRunner } from './command-runner.ts';
import { followComponents } from './component-events.ts';
import { DerivedViews } from './derived-views.ts';
import { renderDialog } from './dialogs.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { IntakeController } from './intake-controller.ts';
import { KeyboardController } from './keyboard-controller.ts';
import { renderNav } from './nav.ts';
import { ObserveController } from './observe-controller.ts';
import type { Place } from './place-history.ts';
import { placeTitle } from './place-title.ts';
import type { ReaderPort } from './reader-port.ts';
import { renderSheet } from './sheet.ts';
import { followMain } from './session-events.ts';
import { Session } from './session.ts';
import { styles } from './postil-app.styles.ts';
import { ThemeController } from './theme-controller.ts';
import { WidthController } from './width-controller.ts';
import '../components/drop-veil/drop-veil.ts';
import '../components/import-panel/import-panel.ts';
import '../components/menu/menu.ts';
import '../components/toast/toast.ts';

/** What can be done with an article of a list. */
const articleCommands: readonly CommandId[] = [
  'article.toggle-finished',
  'article.rename',
  'article.revisions',
  'export.markdown',
  'article.remove',
  'article.restore',
];

/** The window: the library at one side, a list or the open article on the sheet, and what opens over them. */
@customElement('postil-app')
export class PostilApp extends LitElement {
  static override styles = [controls, styles];

  @query('postil-reader') private reader!: (HTMLElement & ReaderPort) | null;

  @query('main > :not(.lines)') private content!: HTMLElement | null;

  @query('main') private sheet!: HTMLElement;

  @query('postil-library-nav') private nav!: HTMLElement | null;

  @query('#menu') private menu!: PostilMenu;

  readonly #session = new Session(window.postil, () => this.reader);
  readonly #runner = new CommandRunner(
    createActions(this.#session),
    () => this.reader,
    () => this.#settings,
  );
  readonly #width = new WidthController(this);
  readonly #intake = new IntakeController(this, {
    files: (files) => void this.#session.imports.run((api) => api['import:dropped'](files)),
    content: (content) => void this.#session.imports.run((api) => api['import:pasted'](content)),
    refused: (why) => this.#session.toasts.show({ level: 'info', message: why }),
    open: () => !this.#session.readOnly,
  });
  #abort = new AbortController();
  #menuItems: readonly MenuItem[] = [];
  #paletteCommands: readonly CommandId[] = [];
  #drawn: Place | null = null;
  #drawerDrawn = false;

  readonly #views = new DerivedViews();

  constructor() {
    super();
    new ObserveController(this, this.#session.parts);
    new ColorNamesSource(this, () => this.#settings);
    new ThemeController(this, () => this.#settings.theme);
    new KeyboardController(this, this.#runner, {
      platform: () => this.#platform,
      reading: () => this.#session.navigation.places.current.at === 'article',
    });
    new FocusKeeper(this, () => void this.#focusContent({ focusVisible: false }));
    this.addController({
      hostConnected: () => this.#connect(),
      hostDisconnected: () => this.#abort.abort(),
    });
  }

  get #settings(): Settings {
    return this.#session.library.view?.settings ?? defaultSettings;
  }

  /** `darwin`, `linux` or `win32`; what else the main process says of the platform is for the about box. */
  get #platform(): string {
    return this.#session.library.view?.about.platform.split(' ')[0] ?? 'linux';
  }

  #connect(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const endMain = followMain(window.postil, this.#session, (command) => this.#runner.run(command));
    signal.addEventListener('abort', endMain);
    followComponents(this, this.#session, this.#runner, signal);
    // The buttons of a mouse that lead back and forward.
    addEventListener(
      'mouseup',
      (event) => {
        if (event.button === 3 || event.button === 4)
          void this.#session.navigation.move(event.button === 3 ? -1 : 1);
      },
      { signal },
    );
    void this.#session.start();
  }

  protected override willUpdate(): void {
    if (this.#session.state.dialog !== 'palette') this.#paletteCommands = [];
    // Taken before the palette has the focus: what can be done depends on where that was.
    else if (this.#paletteCommands.length === 0) this.#paletteCommands = this.#runner.available;
  }

  protected override updated(): void {
    const place = this.#session.navigation.places.current;
    document.title = `${placeTitle(place, this.#session.library.view)} · Postil`;
    if (this.#drawn !== null && this.#drawn !== place) {
      if (this.#isDrawer) this.#session.state.toggleLibrary(false);
      void this.#focusContent();
    }
    this.#drawn = place;
    if (this.#isDrawer && !this.#drawerDrawn) this.nav?.focus();
    this.#drawerDrawn = this.#isDrawer;
  }

  /** Gives the focus to what lies on the sheet, else to the sheet itself. */
  async #focusContent(options?: FocusOptions): Promise<void> {
    const { content } = this;
    if (content === null) return;
    if (content instanceof LitElement) await content.updateComplete;
    content.focus(options);
    if (deepActiveElement() === null) this.sheet.focus(options);
  }

  async #showMenu(items: readonly MenuItem[], anchor: MenuAnchor): Promise<void> {
    this.#menuItems = items;
    this.requestUpdate();
    await this.updateComplete;
    await this.menu.showAt(anchor);
  }

  #onArticleMenu({ x, y }: ArticleMenuEvent): void {
    const items = this.#runner
      .items(articleCommands.filter((id) => this.#runner.canRun(id)))
      // A lone letter moves the list's cursor; it is a command only while reading.
      .map((item) => (item.accelerator?.length === 1 ? { ...item, accelerator: undefined } : item));
    void this.#showMenu(items, new DOMRect(x, y, 0, 0));
  }

  #onWindowMenu({ anchor }: WindowMenuEvent): void {
    void this.#showMenu(this.#runner.menu(), anchor.getBoundingClientRect());
  }

  #onMenuChoose({ item }: MenuChooseEvent): void {
    if (isCommandId(item)) this.#runner.run(item);
  }

  /** Lets the palette go first, so that a command finds the focus where it was. */
  async #onPaletteChoose({ choice }: PaletteChooseEvent): Promise<void> {
    this.#session.state.show(null);
    await this.updateComplete;
    if (choice.kind === 'command') this.#runner.run(choice.command);
    else await this.#session.navigation.openArticle(choice.article, choice.highlight);
  }

  protected override render(): TemplateResult {
    const { session, drawer } = { session: this.#session, drawer: this.#isDrawer };
    const { panel } = session.imports;
    return html`
      ${renderNav(session, this.#views, {
        platform: this.#platform,
        width: this.#width.width,
        drawer,
        onSkip: () => void this.#focusContent(),
        onMenu: (event) => this.#onWindowMenu(event),
      })}
      <main
        id="page"
        class="sheet"
        tabindex="-1"
        ?inert=${drawer}
        aria-label=${placeTitle(session.navigation.places.current, session.library.view)}
      >
        ${renderSheet(this.#session, this.#views, {
          platform: this.#platform,
          title: placeTitle(session.navigation.places.current, session.library.view),
          onArticleMenu: (event) => this.#onArticleMenu(event),
        })}
      </main>
      <div class="floats">
        ${
          panel === null
            ? nothing
            : html`<postil-import-panel
                .progress=${panel.progress}
                .started=${panel.started}
                .stopping=${panel.stopping}
              ></postil-import-panel>`
        }
      </div>
      <postil-toast .message=${session.toasts.current} platform=${this.#platform}></postil-toast>
      <postil-menu
        id="menu"
        label="Menu"
        platform=${this.#platform}
        .items=${this.#menuItems}
        @postil-menu-choose=${(event: MenuChooseEvent) => this.#onMenuChoose(event)}
      ></postil-menu>
      ${this.#renderDialog()} ${this.#intake.dragging ? html`<postil-drop-veil></postil-drop-veil>` : nothing}
    `;
  }

  /** In a narrow window the library lies over the page while it is open. */
  get #isDrawer(): boolean {
    return this.#width.width === 'narrow' && this.#session.state.libraryToggled;
  }

  #renderDialog(): TemplateResult | typeof nothing {
    const lists = this.#views.lists(this.#session.library.view);
    return renderDialog(this.#session, {
      platform: this.#platform,
      views: this.#views,
      commands: this.#paletteCommands,
      articles: lists === null ? [] : this.#views.recent(lists),
      onChoose: (event) => void this.#onPaletteChoose(event),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-app': PostilApp;
  }
}
