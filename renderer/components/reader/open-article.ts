import { layOutText, type ArticleText } from '../../../core/article/article-text.ts';
import type { ArticleView } from '../../../core/ipc/contract.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { outlineOf, type OutlineEntry } from '../article-view/outline.ts';
import type { PlacedMark } from '../article-view/page-paint.ts';
import type { SearchedNote } from '../find-bar/find-matches.ts';
import { HighlightPlacer, type PlacedHighlight } from '../margin/placed-highlight.ts';

/** An article as it is read: what follows from its tree alone, and its highlights in their places. */
export class OpenArticle {
  readonly text: ArticleText;
  /** BCP 47. */
  readonly language: string | null;
  readonly outline: readonly OutlineEntry[];
  /** UTF-16 offset at which the story ends and footnotes and what was set aside begin. */
  readonly storyEnd: number;
  /** The highlights that are shown, in the order of the text, those without a place last. */
  placed: readonly PlacedHighlight[] = [];
  /** What is painted. */
  marks: readonly PlacedMark[] = [];
  readonly #placer: HighlightPlacer;
  /** `null` while all are shown. */
  #shown: ReadonlySet<HighlightRecord> | null = null;

  constructor(article: ArticleView | null, language: string | null) {
    this.language = language;
    this.text = article === null ? { text: '', blocks: [] } : layOutText(article.tree);
    this.outline = outlineOf(this.text);
    this.storyEnd = this.text.blocks.findLast(({ folded }) => !folded)?.end ?? 0;
    this.#placer = new HighlightPlacer(this.text.text, article?.textHash ?? '');
  }

  /** Puts all highlights in their places, also those that are not shown: they are soon wanted again. */
  place(highlights: readonly HighlightRecord[], shown = highlights): void {
    const all = this.#placer.place(highlights);
    const wanted = shown === highlights ? null : new Set(shown);
    this.#shown = wanted;
    this.placed = wanted === null ? all : all.filter(({ highlight }) => wanted.has(highlight));
    this.marks = this.placed.flatMap(({ highlight: { id, color, style }, placement }) =>
      placement.status === 'orphan' ? [] : [{ id, color, style, start: placement.start, end: placement.end }],
    );
  }

  /** A highlight that is shown, and its place. */
  find(id: string | null): PlacedHighlight | null {
    const found = id === null ? null : this.#placer.get(id);
    return found === null || this.#shown?.has(found.highlight) === false ? null : found;
  }

  /** What can be found beside the text: notes, and marks without a place. */
  notes(): readonly SearchedNote[] {
    const end = this.text.text.length;
    return this.placed.flatMap(({ highlight, placement }) => {
      const { note, target } = highlight;
      if (placement.status === 'orphan')
        return [{ highlight, words: `${target.quote.exact}\n${note}`, start: end, end }];
      return note === '' ? [] : [{ highlight, words: note, start: placement.start, end: placement.end }];
    });
  }
}
