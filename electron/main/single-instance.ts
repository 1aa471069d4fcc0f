import type { App } from 'electron';
import { parseSentOpenings, type Opening } from './openings.ts';

/**
 * Makes this the only program over its profile; `false` when another has been before us, which then gets what
 * we were asked to open. `onSecondStart` hears of those that come after us. They send what they read from their
 * own command line, since the one that Electron passes on is reordered and has switches added.
 */
export function claimSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  openings: readonly Opening[],
  onSecondStart: (openings: readonly Opening[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ openings })) return false;
  app.on('second-instance', (_event, _argv, _folder, data) => onSecondStart(parseSentOpenings(data)));
  return true;
}
