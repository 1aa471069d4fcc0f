import * as v from 'valibot';

/** A place on the desktop, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the window stood when it was closed. */
export interface WindowState {
  /** Where it stands when it is not maximised. */
  readonly bounds: Bounds;
  readonly maximized: boolean;
}

/** Below this the window's columns have no room. */
export const leastSize = { width: 480, height: 360 };

const usualSize = { width: 1320, height: 880 };

const whole = v.pipe(v.number(), v.safeInteger());
const windowState = v.object({
  bounds: v.object({ x: whole, y: whole, width: whole, height: whole }),
  maximized: v.boolean(),
});

/** Reads `window.json`; `null` for anything that is not what we wrote. */
export function parseWindowState(text: string): WindowState | null {
  try {
    return v.parse(windowState, JSON.parse(text));
  } catch {
    return null; // A place on the desktop is not worth a message.
  }
}

/**
 * Where the window opens: where it stood, moved and shrunk into the screen that shows most of it. When no
 * screen does any more, or nothing is remembered, in the middle of the first one. `screens` are work areas, the
 * primary one first.
 */
export function placeWindow(saved: Bounds | null, screens: readonly [Bounds, ...Bounds[]]): Bounds {
  const seen = screens.map((screen) => (saved === null ? 0 : overlap(saved, screen)));
  const most = Math.max(...seen);
  const screen = screens[most > 0 ? seen.indexOf(most) : 0] ?? screens[0];
  const { width, height } = fit(saved ?? usualSize, screen);
  if (saved === null || most === 0)
    return {
      x: screen.x + Math.floor((screen.width - width) / 2),
      y: screen.y + Math.floor((screen.height - height) / 2),
      width,
      height,
    };
  return {
    x: clamp(saved.x, screen.x, screen.x + screen.width - width),
    y: clamp(saved.y, screen.y, screen.y + screen.height - height),
    width,
    height,
  };
}

function fit(size: { width: number; height: number }, screen: Bounds): { width: number; height: number } {
  return {
    width: Math.min(Math.max(size.width, leastSize.width), screen.width),
    height: Math.min(Math.max(size.height, leastSize.height), screen.height),
  };
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
