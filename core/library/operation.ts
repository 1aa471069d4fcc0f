import type { SettledRegister } from './commit-change.ts';
import type { ChangeKind, LibraryFile, Patch } from './records.ts';

/** What an operation may not reach for itself. */
export interface OperationContext {
  /** The time of the change: ISO 8601, UTC. */
  readonly now: string;
  /** A new id for the given kind of record, unique in any library. */
  readonly newId: (kind: 'article' | 'highlight' | 'collection') => string;
}

/** What an operation wants done: patches that hold together, or none when there is nothing to change. */
export interface OperationResult<T> {
  readonly kind: ChangeKind;
  /** Id of the article or highlight that the change is about. */
  readonly subject: string;
  readonly patches: readonly Patch[];
  /** What was written elsewhere and is hereby decided about. */
  readonly settles?: readonly SettledRegister[];
  readonly value: T;
}

/** Old library in, patches out. Pure. Throws `OperationError` when it cannot be done. */
export type Operation<T> = (library: LibraryFile, context: OperationContext) => OperationResult<T>;

export type OperationErrorCode = 'unknown-article' | 'unknown-highlight' | 'invalid';

/** Why an operation cannot be done, in one line for the user. Nothing was changed. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
  readonly code: OperationErrorCode;

  constructor(code: OperationErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
