/** A note that wants a place in the margin. Lengths are pixels from the top of the spread. */
export interface WantedPlace {
  readonly id: string;
  /** The top at which the note's first baseline is on that of its line. */
  readonly wanted: number;
  readonly height: number;
}

export interface NotePlace extends WantedPlace {
  readonly top: number;
  /** It could not stand at its line. */
  readonly pushed: boolean;
}

/** A note this near to its line stands at it, as far as the eye can tell. */
const near = 2;

/**
 * Places notes so that none covers another and their order is kept. Each stands at its line where it can and is
 * pushed down by the one before where it cannot. The focused note keeps its line, and the others give way to both
 * sides, as long as those before it still fit below `least`.
 *
 * @param least - No note is placed above.
 * @param gap - Kept free between two notes.
 */
export function layOutMargin(
  wanted: readonly WantedPlace[],
  least: number,
  gap: number,
  focused: string | null,
): readonly NotePlace[] {
  const tops: number[] = [];
  const focus = wanted.findIndex(({ id }) => id === focused);
  let floor = least;
  let stacked = least;
  for (const [at, place] of wanted.entries()) {
    if (at < focus) stacked += place.height + gap;
    const top = at === focus ? Math.max(place.wanted, stacked) : Math.max(place.wanted, floor);
    tops.push(top);
    floor = top + place.height + gap;
    if (at === focus) giveWayAbove(wanted, tops, focus, gap);
  }
  return wanted.map((place, at) => {
    const top = tops[at] ?? least;
    return { ...place, top, pushed: Math.abs(top - place.wanted) > near };
  });
}

/** Moves the notes before the focused one up as far as it needs them to. */
function giveWayAbove(wanted: readonly WantedPlace[], tops: number[], focus: number, gap: number): void {
  let ceiling = tops[focus] ?? 0;
  for (let at = focus - 1; at >= 0; at -= 1) {
    const top = Math.min(tops[at] ?? 0, ceiling - gap - (wanted[at]?.height ?? 0));
    tops[at] = top;
    ceiling = top;
  }
}
