import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { parseAccelerator } from './accelerators.ts';
import type { BrowserWindow } from './browser-window.ts';
import { runRole, roleAccelerator, roleLabel } from './menu-roles.ts';
import type { NumberedAccelerator } from './page-watch.ts';
import { currentWindow, windows } from './windows.ts';

type Options = Omit<Electron.MenuItemConstructorOptions, 'submenu'> & { submenu?: Options[] | Menu };
type ItemFields = Pick<
  Electron.MenuItem,
  'accelerator' | 'checked' | 'enabled' | 'id' | 'label' | 'sublabel' | 'toolTip' | 'type' | 'visible'
>;

let applicationMenu: Menu | null = null;
/** The items with keys, by the numbers that the pages know; renewed with each application menu. */
let itemsWithKeys: MenuItem[] = [];

/** Electron's `MenuItem`. `click` runs it as if it had been chosen. */
export class MenuItem implements ItemFields {
  id: string;
  label: string;
  sublabel: string;
  toolTip: string;
  type: Electron.MenuItem['type'];
  role: Options['role'];
  accelerator: string | null;
  registerAccelerator: boolean;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  submenu: Menu | undefined;
  menu: Menu | undefined;
  click: (event?: Electron.KeyboardEvent, window?: BrowserWindow) => void;

  constructor(options: Options) {
    const { submenu, click } = options;
    this.id = options.id ?? '';
    this.role = options.role;
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.label = options.label ?? roleLabel(options.role);
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.accelerator = options.accelerator ?? roleAccelerator(options.role);
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.click = (event = {}, window = currentWindow()) => {
      this.#toggle();
      if (click !== undefined) click(this as never, window as never, event);
      else runRole(this.role, window);
    };
  }

  #toggle(): void {
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type !== 'radio') return;
    // Radio items that stand together, without anything between them, are one choice.
    const items = this.menu?.items ?? [this];
    const at = items.indexOf(this);
    const before = items.slice(0, at).findLastIndex(({ type }) => type !== 'radio');
    const after = items.slice(at).findIndex(({ type }) => type !== 'radio');
    for (const item of items.slice(before + 1, after < 0 ? undefined : at + after))
      item.checked = item === this;
  }
}

/**
 * Electron's `Menu`, without a menu bar: Chromium's app windows have none, so of the application menu only the
 * accelerators work, and the app offers its commands inside the window.
 */
export class Menu extends EventEmitter {
  items: MenuItem[] = [];

  static buildFromTemplate(template: (Options | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    itemsWithKeys = (menu === null ? [] : allItems(menu)).filter(
      ({ accelerator, registerAccelerator }) =>
        accelerator !== null && accelerator !== '' && registerAccelerator,
    );
    for (const { webContents } of windows) webContents.applyMenu();
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    item.menu = this;
    this.items.push(item);
  }
  insert(position: number, item: MenuItem): void {
    item.menu = this;
    this.items.splice(position, 0, item);
  }
  getMenuItemById(id: string): MenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null;
  }
  /** There are no native menus: the app draws its own. */
  popup(): void {
    this.emit('menu-will-close');
  }
  closePopup(): void {
    return;
  }
}

/** The application menu's keys, for the pages. */
export function numberedAccelerators(): NumberedAccelerator[] {
  return itemsWithKeys.map((item, id) => ({ id, ...parseAccelerator(item.accelerator ?? '') }));
}

/** A page heard one of the application menu's keys. Items that are disabled by now do nothing. */
export function clickAccelerator(id: number, window: BrowserWindow): void {
  const item = itemsWithKeys[id];
  if (item?.enabled === true) item.click({ triggeredByAccelerator: true }, window);
}

function allItems(menu: Menu): MenuItem[] {
  return menu.items.flatMap((item) => [item, ...(item.submenu === undefined ? [] : allItems(item.submenu))]);
}
