export type ActionErrorCode =
  | 'quote-absent'
  | 'quote-repeated'
  | 'in-trash'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'unknown-id'
  | 'unknown-mark'
  | 'unknown-revision'
  | 'unknown-backup'
  | 'unknown-conflict'
  | 'other-library'
  | 'not-written'
  | 'holder-gone'
  | 'not-watchable'
  | 'cancelled';

/**
 * Why something that was asked for cannot be done, in one line for the user. Nothing was changed, but perhaps with
 * `holder-gone`: the program that was to do it ended before it had answered.
 */
export class ActionError extends Error {
  override readonly name = 'ActionError';
  readonly code: ActionErrorCode;

  constructor(code: ActionErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
