import type { ReactiveControllerHost } from 'lit';
import type { ArticleView } from '../../../core/ipc/contract.ts';
import type { ArticleRecord, Settings } from '../../../core/library/records.ts';
import type { PostilArticleView } from '../article-view/article-view.ts';
import type { PostilNoteCard } from '../note-card/note-card.ts';
import type { MarkEnds } from './mark-ends.ts';
import type { MarkFiltering } from './mark-filtering.ts';
import type { MarkFocus } from './mark-focus.ts';
import type { OpenArticle } from './open-article.ts';
import type { PassageChoice } from './passage-choice.ts';
import type { ReadingPlace } from './reading-place.ts';

/** The reader as its controllers see it: what is open, the parts of the page, and the controllers beside them. */
export interface ReaderHost extends ReactiveControllerHost, EventTarget {
  readonly article: ArticleView | null;
  readonly record: ArticleRecord | null;
  readonly settings: Settings;
  readonly readOnly: boolean;
  /** How keys are shown: `darwin`, `linux` or `win32`. */
  readonly platform: string;
  /** The window is so narrow that the notes are a sheet. */
  readonly narrow: boolean;
  readonly open: OpenArticle;
  readonly view: PostilArticleView | null;
  readonly scroller: HTMLElement | null;
  readonly choice: PassageChoice;
  readonly filtering: MarkFiltering;
  readonly focused: MarkFocus;
  readonly ends: MarkEnds;
  readonly place: ReadingPlace;
  cardOf(id: string): PostilNoteCard | null;
  /** Makes the notes visible, where the margin is hidden or a sheet. */
  openNotes(): void;
  /** Has a screen reader say it. */
  announce(announcement: string): void;
}
