/** Whether all that was done is on the disk. */
export interface SavingState {
  /** Changes that are in memory only, since the disk refused them. */
  readonly waiting: number;
  /** Why, in one line for the user; `null` when nothing waits. */
  readonly why: string | null;
}
