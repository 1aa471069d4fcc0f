import { randomUUID } from 'node:crypto';
import type { Browser, WindowPlace } from './browser.ts';
import type { Protocol } from './devtools-protocol.ts';
import { logFailure } from './log.ts';
import { windows } from './windows.ts';

type TargetInfo = Protocol.Target.TargetInfo;

/** App windows that were asked for and have not appeared yet, by the mark in their first address. */
const awaited = new Map<string, (targetId: string) => void>();

/** Follows the browser's pages: recognises new windows, closes those that pages opened, tells windows that they have gone. */
export function watchTargets({ devTools }: Browser): void {
  const ours = (targetId: string | undefined) => [...windows].find((window) => window.targetId === targetId);
  const recognise = ({ type, url, targetId }: TargetInfo): void => {
    if (type !== 'page') return;
    for (const [mark, resolve] of awaited) if (url.includes(mark)) resolve(targetId);
  };
  devTools.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.openerId !== undefined && ours(targetInfo.openerId) !== undefined) {
      // A page found a way to open another one past `window.open` and links.
      devTools
        .send('Target.closeTarget', { targetId: targetInfo.targetId })
        .catch(logFailure('closing a popup'));
      return;
    }
    recognise(targetInfo);
  });
  devTools.on('Target.targetInfoChanged', ({ targetInfo }) => recognise(targetInfo));
  devTools.on('Target.targetDestroyed', ({ targetId }) => ours(targetId)?.gone());
}

/**
 * Opens a window that shows an empty page and resolves with its target. Rejects when the browser goes meanwhile.
 * The colour is the page's until the app's own arrives; anything but `#rrggbb` is ignored.
 */
export async function openTarget(
  browser: Browser,
  title: string,
  place: WindowPlace,
  colour: string | undefined,
): Promise<string> {
  const mark = randomUUID();
  const background =
    colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour) ? `<body bgcolor="${colour}">` : '';
  const html = `<title>${title.replace(/[<&]/g, '')}</title>${background}<!--${mark}-->`;
  const url = `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
  if (browser.headless) {
    const { width, height } = place;
    return (await browser.devTools.send('Target.createTarget', { url, width, height, newWindow: true }))
      .targetId;
  }
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const onExit = () => reject(new Error('Chromium has gone'));
  awaited.set(mark, resolve);
  browser.once('exit', onExit);
  browser.openAppWindow(url, place).catch(reject);
  try {
    return await promise;
  } finally {
    awaited.delete(mark);
    browser.off('exit', onExit);
  }
}
