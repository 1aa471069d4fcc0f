import type { WebContents } from './web-contents.ts';
import { windows } from './windows.ts';

/** Electron's `webContents`: finds pages. Playwright asks it for the window of a page. */
export const webContents = {
  getAllWebContents: (): WebContents[] => [...windows].map((window) => window.webContents),
  fromId: (id: number): WebContents | undefined =>
    webContents.getAllWebContents().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    [...windows].find((window) => window.targetId === targetId)?.webContents,
};
