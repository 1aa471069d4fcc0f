/** What was last written of each note, so that most of them need not be touched again. */
const written = new WeakMap<HTMLElement, string>();

/**
 * Puts a note so many pixels below the margin's top. Its first place a note takes at once, and so does one that is not
 * `near` the view; to any other it glides.
 */
export function placeNote(note: HTMLElement, top: number, near: boolean): void {
  const y = Math.round(top);
  const isSettled = near && written.has(note);
  const place = `${y} ${isSettled}`;
  if (written.get(note) === place) return;
  written.set(note, place);
  note.classList.toggle('is-settled', isSettled);
  setLength(note, '--y', y);
  note.classList.add('is-placed');
}

/** Gives a custom property this many pixels, unless it has them. */
export function setLength(element: HTMLElement, name: string, pixels: number): void {
  const value = `${pixels}px`;
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
}

/** A note that has just been drawn: nothing can be seen of it before the next frame gives it its place. */
export function isUnplaced(element: Element): boolean {
  return element.matches('.note:not(.is-placed, .is-flowing)');
}
