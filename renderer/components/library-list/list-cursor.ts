/** A list whose rows are of one height, and how it stands in its scroller; lengths in pixels. */
export interface ListGeometry {
  readonly rowSize: number;
  /** Height of what is shown of the rows. */
  readonly room: number;
  readonly scrollTop: number;
}

/** Where a key leads from a row; `null` for a key that leads nowhere. May be beyond either end. */
export function rowAfterKey(
  key: string,
  at: number,
  count: number,
  { rowSize, room }: ListGeometry,
): number | null {
  const page = Math.max(1, Math.floor(room / rowSize) - 1);
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** How far to scroll so that a row is seen: not at all where it is, else as little as will do, or to the middle. */
export function scrollToRow(
  index: number,
  block: 'nearest' | 'center',
  { rowSize, room, scrollTop }: ListGeometry,
): number {
  const top = index * rowSize;
  if (block === 'center') return Math.max(0, top - (room - rowSize) / 2);
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowSize - room);
}
