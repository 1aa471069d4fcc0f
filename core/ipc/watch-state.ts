/** The folder whose new files come into the library by themselves. */
export interface WatchState {
  /** Its path, to be shown. */
  readonly folder: string;
  /** `missing` until the folder is there again: a drive that was taken out, or a folder that was moved. */
  readonly state: 'watching' | 'paused' | 'missing';
}
