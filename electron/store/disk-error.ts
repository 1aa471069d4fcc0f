import { StoreError } from './library-store.ts';

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
 * A refusal of the disk as one line for the user. `what` was to be saved ("The change"), `safe` says what became of
 * the data. Anything that is not the system's refusal is a bug and is thrown as it is.
 */
export function toStoreError(
  error: unknown,
  what: string,
  safe = 'The library is as it was before.',
): StoreError {
  const errno = errnoOf(error);
  const options = { cause: error };
  switch (errno) {
    case null:
      throw error;
    case 'ENOSPC':
    case 'EDQUOT':
      return new StoreError('disk-full', `${what} was not saved: the disk is full. ${safe}`, options);
    case 'EACCES':
    case 'EPERM':
      return new StoreError(
        'no-permission',
        `${what} was not saved: the library's folder may not be written (${errno}). ${safe}`,
        options,
      );
    case 'EROFS':
      return new StoreError(
        'not-writable',
        `${what} was not saved: the disk can only be read. ${safe}`,
        options,
      );
    case 'ENOENT':
      return new StoreError(
        'not-writable',
        `${what} was not saved: the library's folder is gone. Nothing else was touched.`,
        options,
      );
    default:
      return new StoreError(
        'not-writable',
        `${what} was not saved: the disk answered ${errno}. ${safe}`,
        options,
      );
  }
}
