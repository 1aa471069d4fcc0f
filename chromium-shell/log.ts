import { inspect } from 'node:util';

/** Writes a line about the shell's own working to stderr; silent unless `POSTIL_SHELL_LOG=1`. */
export function shellLog(message: string, error?: unknown): void {
  if (process.env.POSTIL_SHELL_LOG !== '1') return;
  process.stderr.write(`[chromium-shell] ${message}${error === undefined ? '' : `: ${inspect(error)}`}\n`);
}

/** For promises whose failure means only that the window has gone meanwhile; the log still says so. */
export function logFailure(what: string): (error: unknown) => void {
  return (error) => {
    shellLog(what, error);
  };
}
