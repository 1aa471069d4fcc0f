import type { Band } from '../../dom/near-view.ts';
import type { Join } from './join-paths.ts';
import type { NotePlace } from './margin-layout.ts';
import type { MarkLines } from './mark-lines.ts';
import type { NoteSizes } from './note-sizes.ts';
import type { PlacedHighlight } from './placed-highlight.ts';

/** Where everything stands that joins are drawn between, in pixels from the margin's corner. */
export interface Joinable {
  readonly placed: readonly PlacedHighlight[];
  /** Indexes of those of `placed` that have a note to be shown. */
  readonly noted: readonly number[];
  /** Id of the mark at hand. */
  readonly active: string | null;
  readonly lines: MarkLines;
  readonly sizes: NoteSizes;
  /** Places of the notes that stand beside their lines, by their marks' ids. */
  readonly places: ReadonlyMap<string, NotePlace>;
  readonly near: Band;
  /** The page's corner. */
  readonly right: number;
  readonly down: number;
}

/** The joins of the marks near the view, and of those whose notes are there. */
export function joinsNear(all: Joinable): readonly Join[] {
  const { placed, lines, places, near, right, down, active } = all;
  const isNear = (y: number): boolean => y > near.top && y < near.bottom;
  const pulled = all.noted.filter((at) => {
    const place = places.get(placed[at]?.highlight.id ?? '');
    return place !== undefined && isNear(place.top);
  });
  const inReach = lines.within({ top: near.top - down, bottom: near.bottom - down });
  const joins: Join[] = [];
  for (const at of [...new Set([...inReach, ...pulled])].sort((a, b) => a - b)) {
    const highlight = placed[at]?.highlight;
    if (highlight === undefined) continue;
    const { id, color } = highlight;
    const end = lines.lineEnd(id);
    if (end === null) continue;
    const place = places.get(id);
    const state = place === undefined ? 'rest' : id === active ? 'active' : place.pushed ? 'pushed' : 'rest';
    const note = place === undefined ? null : place.top + all.sizes.of(highlight).baseline;
    joins.push({ id, color, line: lines.at(at) + down, lineEnd: end + right, note, state });
  }
  return joins;
}
