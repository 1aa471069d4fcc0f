import type { LitElement } from 'lit';

/** Puts an element into the page with these properties and waits until it is drawn. */
export async function mount<T extends LitElement>(element: T, properties: Partial<T> = {}): Promise<T> {
  Object.assign(element, properties);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** Waits for the next event of that name on a target. */
export function nextEvent<E extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: E,
): Promise<HTMLElementEventMap[E]> {
  return new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[E]), { once: true });
  });
}

/** Presses a key on an element, as a keyboard without modifiers does unless they are given. */
export function press(target: EventTarget, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
}
