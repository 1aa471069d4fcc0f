import type * as Electron from 'electron';
import type { EventEmitter } from 'node:events';
import type { Protocol } from './devtools-protocol.ts';
import { browser } from './running-browser.ts';

type WindowState = NonNullable<Protocol.Browser.Bounds['windowState']>;

/** What the frame needs of its window. */
interface Framed extends EventEmitter {
  targetId: string;
  isDestroyed: () => boolean;
  whenOpened: (command: () => Promise<unknown>) => void;
}

/** The events that tell of a window's new state, and of the state that it left. */
const stateEvents: Record<WindowState, { entered?: string; left?: string }> = {
  normal: {},
  maximized: { entered: 'maximize', left: 'unmaximize' },
  minimized: { entered: 'minimize', left: 'restore' },
  fullscreen: { entered: 'enter-full-screen', left: 'leave-full-screen' },
};

/** Where a window is, how large, and in which state: as commanded, and then as Chromium reports it. */
export class WindowFrame {
  bounds: Electron.Rectangle;
  /** The bounds that the window had, or will have, when it is neither maximised nor anything else. */
  normalBounds: Electron.Rectangle;
  state: WindowState = 'normal';
  readonly #window: Framed;

  constructor(bounds: Electron.Rectangle, window: Framed) {
    this.bounds = this.normalBounds = bounds;
    this.#window = window;
  }

  /** Puts a window that has just opened where it was asked to be; without a place, only its size is set. */
  async place(withPosition: boolean): Promise<void> {
    const { x: left, y: top, width, height } = this.bounds;
    await this.#apply(withPosition ? { left, top, width, height } : { width, height });
  }

  /** Brings a window back into the screen's work area, if it was placed before the screen was known. */
  fitInto(area: Electron.Rectangle): void {
    if (this.state !== 'normal') return;
    const { bounds } = this;
    const width = Math.min(bounds.width, area.width);
    const height = Math.min(bounds.height, area.height);
    const x = Math.max(area.x, Math.min(bounds.x, area.x + area.width - width));
    const y = Math.max(area.y, Math.min(bounds.y, area.y + area.height - height));
    const fits = x === bounds.x && y === bounds.y && width === bounds.width && height === bounds.height;
    if (!fits) this.move({ x, y, width, height });
  }

  move(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = this.normalBounds = { ...this.bounds, ...bounds };
    this.#window.whenOpened(() => this.place(true));
  }

  enter(state: WindowState): void {
    if (state === this.state) return;
    const before = this.state;
    this.state = state;
    this.#window.whenOpened(async () => {
      // Chromium refuses to go from one special state to another.
      if (before !== 'normal' && state !== 'normal') await this.#apply({ windowState: 'normal' });
      await this.#apply({ windowState: state });
      this.#announce(before, state);
    });
  }

  /** Asks Chromium how things are, and tells the window's listeners what has changed. */
  async refresh(): Promise<void> {
    const { bounds } = await browser().devTools.send('Browser.getWindowForTarget', {
      targetId: this.#window.targetId,
    });
    if (this.#window.isDestroyed()) return;
    const { left: x = 0, top: y = 0, width = 0, height = 0, windowState = 'normal' } = bounds;
    const { bounds: before, state: stateBefore } = this;
    this.bounds = { x, y, width, height };
    this.state = windowState;
    if (windowState === 'normal') this.normalBounds = this.bounds;
    if (before.width !== width || before.height !== height) this.#window.emit('resize');
    if (before.x !== x || before.y !== y) this.#window.emit('move');
    if (stateBefore !== windowState) this.#announce(stateBefore, windowState);
  }

  #announce(before: WindowState, now: WindowState): void {
    const event = stateEvents[now].entered ?? stateEvents[before].left;
    if (event !== undefined) this.#window.emit(event);
  }

  async #apply(bounds: Protocol.Browser.Bounds): Promise<void> {
    const { devTools } = browser();
    const { windowId } = await devTools.send('Browser.getWindowForTarget', {
      targetId: this.#window.targetId,
    });
    await devTools.send('Browser.setWindowBounds', { windowId, bounds });
  }
}
