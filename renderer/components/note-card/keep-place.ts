/** Taking the focus on pressing would raise the note and move what is pressed from under the pointer. */
export function keepPlace(event: Event): void {
  event.preventDefault();
}

/** Words can still be selected. */
export function keepLinkPlace(event: Event): void {
  if (event.target instanceof Element && event.target.closest('a') !== null) keepPlace(event);
}
