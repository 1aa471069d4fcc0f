import type { PlacementCounts } from '../annotation/count-placements.ts';

/** What became of one thing that was to be imported. */
export interface ImportItem {
  /** The path as it was given, or a name such as `pasted text`. */
  readonly path: string;
  /** `failed` leaves the library as it was; `error` then says why. */
  readonly status: 'new' | 'duplicate' | 'revision' | 'failed';
  /** The article's id; `null` when it failed. */
  readonly id: string | null;
  readonly title: string | null;
  readonly revision: number | null;
  readonly error: string | null;
  /** Of a new revision: how the article's marks fare in it. */
  readonly marks?: PlacementCounts;
}

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  /** What is being read now; `null` when nothing is left. */
  readonly current: string | null;
  /** The items finished so far, in order. */
  readonly items: readonly ImportItem[];
}

export interface ImportReport {
  readonly items: readonly ImportItem[];
  /** Stopped by the user before the end; what was finished stays. */
  readonly cancelled: boolean;
  readonly milliseconds: number;
}
