import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';

type Display = Pick<Electron.Display, 'bounds' | 'id' | 'scaleFactor' | 'size' | 'workArea' | 'workAreaSize'>;

/** A page's view of the screen it is on. */
export interface PageScreen {
  width: number;
  height: number;
  availLeft: number;
  availTop: number;
  availWidth: number;
  availHeight: number;
  scaleFactor: number;
}

let display = toDisplay({
  width: 1920,
  height: 1080,
  availLeft: 0,
  availTop: 0,
  availWidth: 1920,
  availHeight: 1080,
  scaleFactor: 1,
});

/** Called with what a page sees. */
export function noteScreen(screen: PageScreen): void {
  display = toDisplay(screen);
}

/** The part of the screen that a window may cover, as far as it is known. */
export function workArea(): Electron.Rectangle {
  return display.workArea;
}

/**
 * Electron's `screen`, with one display: the one that a window was last seen on. Before the first window that
 * is an ordinary one of 1920 by 1080, since Chromium says nothing about screens without a page.
 */
export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
} satisfies { [Name in keyof Electron.Screen]?: () => Display | Display[] });

function toDisplay(screen: PageScreen): Display {
  const workAreaSize = { width: screen.availWidth, height: screen.availHeight };
  const size = { width: screen.width, height: screen.height };
  return {
    id: 1,
    scaleFactor: screen.scaleFactor,
    size,
    bounds: { x: 0, y: 0, ...size },
    workAreaSize,
    workArea: { x: screen.availLeft, y: screen.availTop, ...workAreaSize },
  };
}
