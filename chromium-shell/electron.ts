/**
 * What `import ... from 'electron'` gives on the Chromium shell: the names that Postil's main process uses, and
 * no others.
 */
export { webContents } from './all-web-contents.ts';
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { clipboard, ClipboardItem } from './clipboard.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu, MenuItem } from './menu.ts';
export { nativeTheme } from './native-theme.ts';
export { net } from './net.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { shell } from './shell.ts';
