/** The sheet of notes over a narrow page is to be closed. */
export class MarginCloseEvent extends Event {
  constructor() {
    super('postil-margin-close', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-margin-close': MarginCloseEvent;
  }
}
