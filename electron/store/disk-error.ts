import { StoreError } from './library-store.ts';
import type { StoreErrorCode } from './library-store.ts';

const refused = { code: 'no-permission', why: 'the system does not allow it' } as const;
const full = { code: 'disk-full', why: 'the disk is full' } as const;

const reasons: Readonly<Record<string, { readonly code: StoreErrorCode; readonly why: string }>> = {
  EACCES: refused,
  EPERM: refused,
  ENOSPC: full,
  EDQUOT: full,
  EROFS: { code: 'not-writable', why: 'the disk can only be read' },
  ENOENT: { code: 'not-writable', why: 'the folder is gone' },
};

/** The system's name for what went wrong (`ENOSPC`), or `null` when the error is not the system's. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

/** Whether there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  return errnoOf(error) === 'ENOENT';
}

/**
 * A refusal of the disk as one line for the user. `failed` says what did not happen ("The change was not saved"),
 * `safe` what became of the data. Anything that is not the system's refusal is a bug and is thrown as it is.
 */
export function toStoreError(
  error: unknown,
  failed: string,
  safe = 'The library is as it was before.',
): StoreError {
  const errno = errnoOf(error);
  if (errno === null) throw error;
  const { code, why } = reasons[errno] ?? { code: 'not-writable', why: `the disk answered ${errno}` };
  return new StoreError(code, `${failed}: ${why}. ${safe}`, { cause: error });
}
