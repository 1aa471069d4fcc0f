import type { MenuItemConstructorOptions } from 'electron';
import { commandTitle } from '../../core/commands/command-title.ts';
import {
  commands,
  menuNames,
  type Command,
  type CommandId,
  type MenuName,
} from '../../core/commands/commands.ts';
import type { Settings } from '../../core/library/records.ts';

/** What the application menu is made for. */
export interface MenuContext {
  readonly platform: NodeJS.Platform;
  /** Before packaging, the View menu ends with what a developer needs. */
  readonly packaged: boolean;
  /** Passes a chosen command to the window. */
  readonly request: (command: CommandId) => void;
  /** What the reader calls the colours. */
  readonly names: Pick<Settings, 'colorNames'>;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Keys of the system's own items, which must go on working in text fields. */
const editingKeys = ['CmdOrCtrl+X', 'CmdOrCtrl+C', 'CmdOrCtrl+V', 'CmdOrCtrl+A'];

/** Commands that macOS keeps in the menu that bears the program's name. */
const macAppCommands: readonly CommandId[] = ['program.quit', 'help.about'];

/**
 * The application menu, from the table of commands. Which of them make sense at the moment the window knows; it
 * passes over the others.
 */
export function menuTemplate(context: MenuContext): MenuItemConstructorOptions[] {
  const mac = context.platform === 'darwin';
  const menus = menuNames.map((name) => ({
    label: name,
    submenu: [...commandItems(name, context), ...systemItems(name, context)],
  }));
  return mac ? [macAppMenu(context), ...menus, { role: 'windowMenu' }] : menus;
}

function commandItems(name: MenuName, context: MenuContext): MenuItemConstructorOptions[] {
  const hidden = context.platform === 'darwin' ? macAppCommands : [];
  const shown = commands.filter(({ menu, id }) => menu === name && !hidden.includes(id));
  return shown.flatMap((command, index) => {
    const before = shown[index - 1];
    const item = commandItem(command, context);
    return before !== undefined && before.section !== command.section ? [separator, item] : [item];
  });
}

function commandItem(
  command: (typeof commands)[number],
  { request, names }: MenuContext,
): MenuItemConstructorOptions {
  const accelerator = menuAccelerator(command);
  return {
    id: command.id,
    label: commandTitle(command.id, names),
    click: () => request(command.id),
    ...(accelerator !== null && { accelerator }),
    // Elsewhere than on macOS the page gets every key first, and a text field undoes typing by itself.
    ...(command.menu === 'Edit' && command.section === 1 && { registerAccelerator: false }),
  };
}

/**
 * The key that the menu may claim: the first that cannot be part of typing, for a menu hears its keys wherever
 * the cursor is. Keys without Ctrl, Cmd or Alt are the window's own affair, as are those of copying and pasting.
 */
export function menuAccelerator({ keys }: Pick<Command, 'keys'>): string | null {
  const claimable = (key: string): boolean =>
    !editingKeys.includes(key) &&
    (/(^|\+)(CmdOrCtrl|Ctrl|Cmd|Alt)\+/.test(key) || /^(Shift\+)?F\d+$/.test(key));
  return keys.find(claimable) ?? null;
}

function systemItems(name: MenuName, { packaged }: MenuContext): MenuItemConstructorOptions[] {
  if (name === 'Edit')
    return [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
  if (name !== 'View') return [];
  const development: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return [separator, { role: 'togglefullscreen' }, ...(packaged ? [] : development)];
}

function macAppMenu(context: MenuContext): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { id: 'help.about', label: 'About Postil', click: () => context.request('help.about') },
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}
