import { stat } from 'node:fs/promises';
import { writeDurably } from '../store/durable-file.ts';
import { ActionError } from './action-error.ts';

/**
 * Writes an export to a file, which is replaced whole or not at all. Throws `ActionError` with `not-written`, whose
 * message says why; a file that was there is then as it was.
 */
export async function writeExport(path: string, text: string): Promise<void> {
  try {
    const target = await stat(path).catch(() => null);
    if (target?.isDirectory() === true) throw refusal(path, 'it is a folder');
    await writeDurably(path, text);
  } catch (error) {
    if (error instanceof ActionError) throw error;
    throw refusal(path, reasonOf(error), error);
  }
}

function refusal(path: string, reason: string, cause?: unknown): ActionError {
  return new ActionError('not-written', `${path} cannot be written: ${reason}. Nothing was exported.`, {
    cause,
  });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'its folder does not exist';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'you are not allowed to write there';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'there is no room left on the disk';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
