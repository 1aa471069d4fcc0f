import type { App } from 'electron';
import type { Log } from './log.ts';

/** What stands between the wish to quit and quitting. */
export interface Quitting {
  /** Whether the program may end; `false` leaves it as it is. */
  readonly mayEnd: () => Promise<boolean>;
  /** What must be done before, in order. */
  readonly steps: readonly (() => Promise<unknown>)[];
}

/**
 * Puts a question and what must be done before the program ends between the wish to quit and quitting. A step that
 * fails is logged and the next one is done all the same: none of them holds what was acknowledged.
 */
export function setupQuit(app: Pick<App, 'on' | 'quit'>, log: Log, { mayEnd, steps }: Quitting): void {
  let state: 'running' | 'ending' | 'ended' = 'running';

  const attempt = async <T>(step: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await step();
    } catch (error) {
      log.error('While quitting', error);
      return undefined;
    }
  };

  const end = async (): Promise<void> => {
    if ((await attempt(mayEnd)) === false) {
      state = 'running';
      return;
    }
    for (const step of steps) await attempt(step);
    state = 'ended';
    app.quit();
  };

  app.on('before-quit', (event) => {
    if (state === 'ended') return;
    event.preventDefault();
    if (state === 'ending') return;
    state = 'ending';
    void end();
  });
}
