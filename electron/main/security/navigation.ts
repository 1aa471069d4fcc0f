import type { WebContents } from 'electron';

type Contents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/**
 * The window shows one page for as long as it lives: it neither goes elsewhere, nor opens another, nor embeds
 * one. Links of articles are asked for with `link:open`.
 */
export function forbidNavigation(contents: Contents): void {
  const prevent = (event: { preventDefault: () => void }): void => event.preventDefault();
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
