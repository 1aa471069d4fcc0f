/** The element that has the keyboard's focus, looked up through shadow roots; `null` when it is nowhere in particular. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body ? null : active;
}

/** Whether text is being written: keys belong to the field then. */
export function isWriting(element: Element | null): boolean {
  if (element instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(element.type);
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** Whether Enter already means something to the element. */
export function isControl(element: Element | null): boolean {
  return element?.matches('button, a[href], summary, select') === true || isWriting(element);
}
