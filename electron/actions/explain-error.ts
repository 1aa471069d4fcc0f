import { stripVTControlCharacters } from 'node:util';
import { TreeError } from '../../core/article/stored-tree.ts';
import { OperationError } from '../../core/library/operation.ts';
import { ImportError } from '../import/imported-article.ts';
import { StoreError } from '../store/library-store.ts';
import { ActionError } from './action-error.ts';

/** An error as a caller is told of it: a word for programs and one line for people. */
export interface ErrorExplanation {
  readonly code: string;
  readonly message: string;
  /** Nobody foresaw it: its stack is worth keeping. */
  readonly unexpected: boolean;
}

/** Takes whatever was thrown. The foreseen errors speak for themselves; any other is named as unexpected. */
export function explainError(error: unknown): ErrorExplanation {
  if (
    error instanceof ActionError ||
    error instanceof ImportError ||
    error instanceof OperationError ||
    error instanceof StoreError ||
    error instanceof TreeError
  ) {
    return { code: error.code, message: oneLine(error.message), unexpected: false };
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return {
      code: 'cancelled',
      message: 'Stopped before the end. What was finished stays.',
      unexpected: false,
    };
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: 'unexpected',
    message: `Something unforeseen went wrong (${oneLine(what)}). What was saved before is safe.`,
    unexpected: true,
  };
}

function oneLine(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
