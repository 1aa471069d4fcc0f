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
  /** Of a new revision that was told by its text and not by its address: how alike the two are, 0.8 to 1. */
  readonly likeness?: number;
  /** Of a chapter: the title of its book, which is the name of a collection. */
  readonly book?: string;
  /** What the user should know of a thing that was imported, as a sentence: that its file was cut short. */
  readonly notice?: string;
}

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  /** What is being read now; `null` when nothing is left. */
  readonly current: string | null;
  /** The items finished so far, in order: all of them in this process, the last few in the window. */
  readonly items: readonly ImportItem[];
}

export interface ImportReport {
  readonly items: readonly ImportItem[];
  /** Stopped by the user before the end; what was finished stays. */
  readonly cancelled: boolean;
  readonly milliseconds: number;
}
