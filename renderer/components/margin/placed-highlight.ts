import { createResolver, type Resolver } from '../../../core/annotation/resolve.ts';
import type { Placement } from '../../../core/annotation/target.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { sameValue } from '../../../core/library/same-value.ts';

/** A highlight and where it stands in the text that is shown. */
export interface PlacedHighlight {
  readonly highlight: HighlightRecord;
  readonly placement: Placement;
}

/** Finds highlights in one text, and remembers what it found: looking again costs only what has changed. */
export class HighlightPlacer {
  readonly #resolver: Resolver;
  #known = new Map<string, PlacedHighlight>();
  #placed: readonly PlacedHighlight[] = [];

  constructor(text: string, textHash: string) {
    this.#resolver = createResolver(text, textHash);
  }

  /**
   * In the order of the text; those that have no place in it come last, oldest first. A highlight that is the same
   * record as before is the same object as before.
   */
  place(highlights: readonly HighlightRecord[]): readonly PlacedHighlight[] {
    const before = this.#known;
    this.#known = new Map(highlights.map((highlight) => [highlight.id, this.#find(highlight, before)]));
    const added = new Set(this.#known.values());
    const kept = this.#placed.filter((one) => added.delete(one));
    this.#placed = merged(kept, [...added].sort(inOrder));
    return this.#placed;
  }

  /** What was placed last under this id. */
  get(id: string): PlacedHighlight | null {
    return this.#known.get(id) ?? null;
  }

  #find(highlight: HighlightRecord, before: ReadonlyMap<string, PlacedHighlight>): PlacedHighlight {
    const known = before.get(highlight.id);
    if (known?.highlight === highlight) return known;
    const { target } = highlight;
    const placement =
      known !== undefined && sameValue(known.highlight.target, target)
        ? known.placement
        : this.#resolver.resolve(target);
    return { highlight, placement };
  }
}

/** Two ordered lists as one: sorting ten thousand for the sake of one more would take longer than painting it. */
function merged(a: readonly PlacedHighlight[], b: readonly PlacedHighlight[]): readonly PlacedHighlight[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const all: PlacedHighlight[] = [];
  let at = 0;
  for (const one of a) {
    for (let other = b[at]; other !== undefined && inOrder(other, one) < 0; other = b[at]) {
      all.push(other);
      at += 1;
    }
    all.push(one);
  }
  return [...all, ...b.slice(at)];
}

function inOrder(a: PlacedHighlight, b: PlacedHighlight): number {
  return startOf(a) - startOf(b) || endOf(a) - endOf(b) || byAge(a, b);
}

function startOf({ placement }: PlacedHighlight): number {
  return placement.status === 'orphan' ? Number.MAX_SAFE_INTEGER : placement.start;
}

function endOf({ placement }: PlacedHighlight): number {
  return placement.status === 'orphan' ? Number.MAX_SAFE_INTEGER : placement.end;
}

function byAge(a: PlacedHighlight, b: PlacedHighlight): number {
  if (a.highlight.created === b.highlight.created) return 0;
  return a.highlight.created < b.highlight.created ? -1 : 1;
}

/** Whether the reader has put more on a mark than its colour: a note, or tags. */
export function saysSomething({ note, tags }: HighlightRecord): boolean {
  return note.trim() !== '' || tags.length > 0;
}
