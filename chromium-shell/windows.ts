import type { BrowserWindow } from './browser-window.ts';

/** The open windows, oldest first. Kept apart, so that whoever needs all windows need not import their class. */
export const windows = new Set<BrowserWindow>();

let lastFocused: BrowserWindow | undefined;

/** Remembers the window that the person uses. */
export function noteFocus(window: BrowserWindow): void {
  lastFocused = window;
}

/** The window that was focused last, or the newest: a window under test is never told that it has the focus. */
export function currentWindow(): BrowserWindow | undefined {
  return lastFocused !== undefined && windows.has(lastFocused) ? lastFocused : [...windows].at(-1);
}
