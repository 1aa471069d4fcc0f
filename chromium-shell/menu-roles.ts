import type * as Electron from 'electron';
import { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import { logFailure } from './log.ts';

type Role = Electron.MenuItemConstructorOptions['role'];

interface RoleRules {
  label: string;
  /** Only where Chromium's app windows do not know the key themselves. */
  accelerator?: string;
  run?: (window: BrowserWindow | undefined) => void;
}

const editing = (label: string, command: string): RoleRules => ({
  label,
  run: (window) => {
    const code = `document.execCommand(${JSON.stringify(command)})`;
    window?.webContents.executeJavaScript(code, true).catch(logFailure(`the role ${label}`));
  },
});

const roles: Partial<Record<NonNullable<Role>, RoleRules>> = {
  about: { label: 'About', run: () => app.showAboutPanel() },
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q', run: () => app.quit() },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', run: (window) => window?.close() },
  minimize: { label: 'Minimize', run: (window) => window?.minimize() },
  reload: {
    label: 'Reload',
    accelerator: 'CommandOrControl+R',
    run: (window) => window?.webContents.reload(),
  },
  forceReload: { label: 'Force Reload', run: (window) => window?.webContents.reload() },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  undo: editing('Undo', 'undo'),
  redo: editing('Redo', 'redo'),
  cut: editing('Cut', 'cut'),
  copy: editing('Copy', 'copy'),
  paste: editing('Paste', 'paste'),
  delete: editing('Delete', 'delete'),
  selectAll: editing('Select All', 'selectAll'),
};

/** The label of an item that has only a role; the role's own name where the shell knows no better. */
export function roleLabel(role: Role): string {
  return role === undefined ? '' : (roles[role]?.label ?? role);
}

/** The key that a role brings along, if the shell has to listen for it. */
export function roleAccelerator(role: Role): string | null {
  return role === undefined ? null : (roles[role]?.accelerator ?? null);
}

/** Does what the role says; nothing for roles that only a native menu has. */
export function runRole(role: Role, window: BrowserWindow | undefined): void {
  if (role !== undefined) roles[role]?.run?.(window);
}
