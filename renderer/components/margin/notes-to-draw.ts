import type { Band } from '../../dom/near-view.ts';
import type { NotePlace } from './margin-layout.ts';

/** So many notes are followed upwards of which each pushes the next down: what is not drawn may turn out higher. */
const longestPile = 400;

/**
 * Which notes must be there for what can be seen to be right: those in the band, those above that push them down, and
 * one more on either side, so that the keyboard and a screen reader can go on from the last. The nearest to the band's
 * middle come first.
 */
export function notesToDraw(places: readonly NotePlace[], { top, bottom }: Band): readonly string[] {
  const first = places.findIndex((place) => place.top + place.height > top);
  const behind = places.findIndex((place) => place.top >= bottom);
  const last = behind < 0 ? places.length : behind;
  let from = first < 0 ? places.length : first;
  for (let steps = 0; steps < longestPile && places[from]?.pushed === true && from > 0; steps += 1) from -= 1;
  const middle = (top + bottom) / 2;
  const distance = (place: NotePlace): number => Math.abs(place.top + place.height / 2 - middle);
  return places
    .slice(Math.max(0, from - 1), Math.max(from, last) + 1)
    .sort((a, b) => distance(a) - distance(b))
    .map(({ id }) => id);
}
