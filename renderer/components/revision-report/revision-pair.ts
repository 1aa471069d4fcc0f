import { layOutText, type ArticleText, type Block } from '../../../core/article/article-text.ts';
import { compareRevisions, type ComparedBlock } from '../../../core/article/compare-revisions.ts';
import { compareWords, type ComparedPiece } from '../../../core/article/compare-words.ts';
import { describeTarget } from '../../../core/annotation/describe.ts';
import type { Placement } from '../../../core/annotation/target.ts';
import type { ArticleView } from '../../../core/ipc/contract.ts';
import type { HighlightMove } from '../../../core/library/move-highlights.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { HighlightPlacer, type PlacedHighlight } from '../margin/placed-highlight.ts';

export const sides = ['older', 'newer'] as const;
export type Side = (typeof sides)[number];

/** How a mark stands in the newer text: as it was found there, or `settled` when it was made in it or accepted. */
export type MarkStanding = Placement['status'] | 'settled';

/** A mark and its places in two texts of its article. */
export interface ComparedMark {
  readonly highlight: HighlightRecord;
  readonly older: Placement;
  readonly newer: Placement;
  readonly standing: MarkStanding;
}

/** Two revisions of an article, laid side by side. Looking again costs only what has changed. */
export class RevisionPair {
  readonly lines: readonly ComparedBlock[];
  readonly texts: Readonly<Record<Side, ArticleText>>;
  readonly #hash: string;
  /** The lines that have a block of each text, which stand in the order of that text. */
  readonly #ownLines: Readonly<Record<Side, readonly number[]>>;
  readonly #placers: Readonly<Record<Side, HighlightPlacer>>;
  readonly #pieces = new WeakMap<ComparedBlock, readonly ComparedPiece[]>();

  constructor(older: ArticleView, newer: ArticleView) {
    this.texts = { older: layOutText(older.tree), newer: layOutText(newer.tree) };
    this.lines = compareRevisions(this.texts.older, this.texts.newer);
    const own = (side: Side): readonly number[] =>
      this.lines.flatMap((line, at) => (line[side] === null ? [] : [at]));
    this.#ownLines = { older: own('older'), newer: own('newer') };
    this.#hash = newer.textHash;
    this.#placers = {
      older: new HighlightPlacer(this.texts.older.text, older.textHash),
      newer: new HighlightPlacer(this.texts.newer.text, newer.textHash),
    };
  }

  /** The marks in both texts, in the order of the newer one; those without a place in it come last. */
  marks(highlights: readonly HighlightRecord[]): readonly ComparedMark[] {
    const before = placements(this.#placers.older.place(highlights));
    return this.#placers.newer.place(highlights).map(({ highlight, placement }) => ({
      highlight,
      older: before.get(highlight.id) ?? placement,
      newer: placement,
      standing: highlight.target.textHash === this.#hash ? 'settled' : placement.status,
    }));
  }

  /** A block's words. */
  textOf(side: Side, { start, end }: Block): string {
    return this.texts[side].text.slice(start, end);
  }

  /** How the words of a line's blocks differ. */
  piecesOf(line: ComparedBlock): readonly ComparedPiece[] {
    const known = this.#pieces.get(line);
    if (known !== undefined) return known;
    const { older, newer } = line;
    const words = compareWords(
      older === null ? '' : this.textOf('older', older),
      newer === null ? '' : this.textOf('newer', newer),
    );
    this.#pieces.set(line, words);
    return words;
  }

  /** The lines that a mark's passage is in on one side: indexes, rising. */
  linesOf(side: Side, placement: Placement): readonly number[] {
    if (placement.status === 'orphan') return [];
    const own = this.#ownLines[side];
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#blockAt(side, own[middle])?.end ?? 0) > placement.start) high = middle;
      else low = middle + 1;
    }
    let end = low;
    while ((this.#blockAt(side, own[end])?.start ?? Infinity) < placement.end) end += 1;
    return own.slice(low, end);
  }

  /** Where a reader would look in the newer text for a mark's passage: where it was found, else beside what stood around it. */
  placeNear({ older, newer }: ComparedMark): number {
    if (newer.status !== 'orphan') return newer.start;
    const line = this.linesOf('older', older)[0];
    if (line === undefined) return 0;
    return this.lines.slice(0, line + 1).findLast((one) => one.newer !== null)?.newer?.start ?? 0;
  }

  /** The marks as standing in the newer text where they were found; those without a place in it are left out. */
  movesOf(marks: readonly ComparedMark[]): readonly HighlightMove[] {
    const { text } = this.texts.newer;
    return marks.flatMap(({ highlight, newer }) =>
      newer.status === 'orphan'
        ? []
        : [{ highlight: highlight.id, target: describeTarget(text, this.#hash, newer.start, newer.end) }],
    );
  }

  #blockAt(side: Side, line: number | undefined): Block | null {
    return line === undefined ? null : (this.lines[line]?.[side] ?? null);
  }
}

function placements(placed: readonly PlacedHighlight[]): ReadonlyMap<string, Placement> {
  return new Map(placed.map(({ highlight, placement }) => [highlight.id, placement]));
}
