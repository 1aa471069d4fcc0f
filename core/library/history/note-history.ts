/** What a note said from some time on. */
export interface NoteVersion {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly text: string;
  /** It says so now. */
  readonly current: boolean;
}
