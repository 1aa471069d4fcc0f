import type { App } from 'electron';
import type { Log } from './log.ts';

/**
 * Puts what must be done before the program ends between the wish to quit and quitting: `steps`, in order. One
 * that fails is logged and the next one is done all the same: none of them holds what was acknowledged.
 */
export function setupQuit(
  app: Pick<App, 'on' | 'quit'>,
  log: Log,
  steps: readonly (() => Promise<unknown>)[],
): void {
  let state: 'running' | 'ending' | 'ended' = 'running';

  const end = async (): Promise<void> => {
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        log.error('While quitting', error);
      }
    }
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
