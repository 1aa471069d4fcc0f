import { createResolver, type Resolver } from '../../../core/annotation/resolve.ts';
import type { Placement, Target } from '../../../core/annotation/target.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';

/** A highlight and where it stands in the text that is shown. */
export interface PlacedHighlight {
  readonly highlight: HighlightRecord;
  readonly placement: Placement;
}

/** Finds highlights in one text, and remembers what it found: looking again costs only what has changed. */
export class HighlightPlacer {
  readonly #resolver: Resolver;
  #known = new WeakMap<Target, Placement>();

  constructor(text: string, textHash: string) {
    this.#resolver = createResolver(text, textHash);
  }

  /** In the order of the text; those that have no place in it come last, oldest first. */
  place(highlights: readonly HighlightRecord[]): readonly PlacedHighlight[] {
    return highlights
      .map((highlight) => ({ highlight, placement: this.#placementOf(highlight.target) }))
      .sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b) || byAge(a, b));
  }

  #placementOf(target: Target): Placement {
    const known = this.#known.get(target);
    if (known !== undefined) return known;
    const placement = this.#resolver.resolve(target);
    this.#known.set(target, placement);
    return placement;
  }
}

function startOf({ placement }: PlacedHighlight): number {
  return placement.status === 'orphan' ? Number.MAX_SAFE_INTEGER : placement.start;
}

function endOf({ placement }: PlacedHighlight): number {
  return placement.status === 'orphan' ? Number.MAX_SAFE_INTEGER : placement.end;
}

function byAge(a: PlacedHighlight, b: PlacedHighlight): number {
  return a.highlight.created < b.highlight.created ? -1 : 1;
}

/** Whether the reader has put more on a mark than its colour: a note, or tags. */
export function saysSomething({ note, tags }: HighlightRecord): boolean {
  return note.trim() !== '' || tags.length > 0;
}
