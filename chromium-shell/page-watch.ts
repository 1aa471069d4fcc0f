import type { Accelerator, KeyPress } from './accelerators.ts';
import type { Post, WindowReport } from './page-border.ts';

/** An accelerator of the menu, with the number by which main knows its item. */
export type NumberedAccelerator = Accelerator & { id: number };

/**
 * Listens in the isolated world for what the page leaves over: keys that are the menu's, and clicks that would
 * open another page. Sent as source, so it is self-contained.
 */
export function watchInput(
  post: Post,
  secret: string,
  accelerators: () => NumberedAccelerator[],
  matches: (press: KeyPress, accelerator: Accelerator) => boolean,
): void {
  /** Hears an event after every listener that the page has: it is put last again whenever such an event begins. */
  function listenLast<Name extends 'keydown' | 'click' | 'auxclick'>(
    name: Name,
    listener: (event: WindowEventMap[Name]) => void,
  ): void {
    const ifLeftOver = (event: WindowEventMap[Name]) => {
      if (!event.defaultPrevented && event.isTrusted) listener(event);
    };
    const moveToEnd = () => {
      window.removeEventListener(name, ifLeftOver);
      window.addEventListener(name, ifLeftOver);
    };
    window.addEventListener(name, moveToEnd, { capture: true });
  }

  listenLast('keydown', (event) => {
    const found = accelerators().find((accelerator) => matches(event, accelerator));
    if (found === undefined) return;
    event.preventDefault();
    post('accelerator', 0, found.id);
  });

  const followElsewhere = (event: MouseEvent) => {
    const link = event
      .composedPath()
      .find((node) => node instanceof HTMLAnchorElement || node instanceof SVGAElement);
    if (link === undefined) return;
    const target = link instanceof SVGAElement ? link.target.baseVal : link.target;
    const href = link instanceof SVGAElement ? new URL(link.href.baseVal, document.baseURI).href : link.href;
    const withKey = event.ctrlKey || event.metaKey || event.shiftKey;
    const elsewhere = target !== '' && !/^_(?:self|top|parent)$/.test(target);
    // A right click only opens the page's own menu.
    const middle = event.type === 'auxclick' && event.button === 1;
    if (href === '' || !(middle || (event.type === 'click' && (withKey || elsewhere)))) return;
    event.preventDefault();
    post('open', 0, [href, target]);
  };
  listenLast('click', followElsewhere);
  listenLast('auxclick', followElsewhere);

  document.addEventListener(`${secret}open`, (event) => {
    event.stopImmediatePropagation();
    post('open', 0, (event as CustomEvent<[string, string]>).detail);
  });
}

/**
 * Reports the window's focus, screen and colour scheme to main: now, and whenever one of them or the window's
 * place may have changed. Sent as source, so it is self-contained.
 */
export function watchWindow(post: Post): void {
  const scheme = window.matchMedia('(prefers-color-scheme: dark)');
  const report = (): void => {
    const { width, height, availWidth, availHeight } = window.screen;
    const { availLeft = 0, availTop = 0 } = window.screen as Screen & {
      availLeft?: number;
      availTop?: number;
    };
    const content: WindowReport = {
      focused: document.hasFocus(),
      dark: scheme.matches,
      screen: {
        width,
        height,
        availLeft,
        availTop,
        availWidth,
        availHeight,
        scaleFactor: window.devicePixelRatio,
      },
    };
    post('window', 0, content);
  };
  window.addEventListener('resize', report);
  window.addEventListener('focus', report);
  window.addEventListener('blur', report);
  scheme.addEventListener('change', report);
  // No event tells a page that its window was moved.
  let place = '';
  setInterval(() => {
    const now = `${window.screenX},${window.screenY}`;
    if (now === place) return;
    place = now;
    report();
  }, 1000);
  report();
}
