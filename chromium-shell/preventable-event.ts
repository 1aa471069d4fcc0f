import type { Event } from 'electron';

/** The first argument of Electron's events: what a listener may prevent, plus the fields of that event. */
export function createEvent<Fields extends object>(fields?: Fields): Event<Fields> {
  let prevented = false;
  const event = {
    get defaultPrevented() {
      return prevented;
    },
    preventDefault() {
      prevented = true;
    },
  };
  return Object.defineProperties(event, Object.getOwnPropertyDescriptors(fields ?? {})) as Event<Fields>;
}
