import type { App, Dialog } from 'electron';
import type { Log } from './log.ts';

/**
 * What becomes of errors that nothing caught. A rejected promise is logged. A thrown one leaves the program in a
 * state that nobody designed, so it says so and ends; whatever was acknowledged is on disk by then. The answer is
 * what does this, for a step without which the program cannot go on.
 */
export function setupCrashes(
  process: Pick<NodeJS.Process, 'on'>,
  { app, dialog, log }: { app: Pick<App, 'exit'>; dialog: Pick<Dialog, 'showErrorBox'>; log: Log },
): (error: unknown) => void {
  const fail = (error: unknown): void => {
    log.error('The program failed', error);
    dialog.showErrorBox(
      'Postil must close',
      'Something went wrong inside the program. Everything that was saved is safe; please start it again.',
    );
    app.exit(1);
  };
  process.on('unhandledRejection', (reason) => log.error('A promise failed unheard', reason));
  process.on('uncaughtException', fail);
  return fail;
}
