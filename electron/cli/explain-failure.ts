import { ActionError } from '../actions/action-error.ts';
import { explainError } from '../actions/explain-error.ts';
import type { ErrorExplanation } from '../actions/explain-error.ts';
import { UsageError } from './words.ts';

/** Why a call failed, and the exit status that says so. */
export interface FailureExplanation extends ErrorExplanation {
  /** 2 when the words of the call are wrong, else 1. */
  readonly status: 1 | 2;
}

/** Takes whatever was thrown. */
export function explainFailure(error: unknown): FailureExplanation {
  if (error instanceof UsageError) {
    return { code: error.code, message: error.message, unexpected: false, status: 2 };
  }
  const isWrongWord = error instanceof ActionError && error.code === 'unknown-mark';
  return { ...explainError(error), status: isWrongWord ? 2 : 1 };
}
