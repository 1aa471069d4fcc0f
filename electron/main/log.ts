import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the program says what went wrong inside it. Nothing that the user reads or writes belongs here. */
export interface Log {
  readonly info: (message: string) => void;
  readonly error: (what: string, error: unknown) => void;
}

/** At this size `main.log` becomes `main.old.log`, so that the two never hold more than twice this. */
const sizeLimit = 1024 * 1024;

/**
 * A log in `<folder>/main.log`. Lines are written at once, since the last one before a crash is the one that
 * matters. `limit` is in bytes.
 */
export function createLog(folder: string, limit = sizeLimit): Log {
  const path = join(folder, 'main.log');
  const write = (level: 'info' | 'error', text: string): void => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= limit)
        renameSync(path, join(folder, 'main.old.log'));
      appendFileSync(path, `${new Date().toISOString()} ${level} ${text}\n`);
    } catch {
      // A log that cannot be written (full disk, read-only profile) must not stop the program that it watches.
    }
  };
  return {
    info: (message) => write('info', message),
    error: (what, error) => write('error', `${what}: ${toLogText(error)}`),
  };
}

/** An error as text for the log: its stack, its code and its causes; anything else that was thrown, as a string. */
export function toLogText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '';
  const own = `${error.stack ?? `${error.name}: ${error.message}`}${code}`;
  const parts = error instanceof AggregateError ? error.errors.map(toLogText) : [];
  const cause = error.cause === undefined ? [] : [toLogText(error.cause)];
  return [own, ...parts, ...cause].join('\n  because of ');
}
