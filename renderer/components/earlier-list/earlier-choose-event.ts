import type { EarlierState } from './earlier-state.ts';

/** An earlier state is to be looked at; `null` leads back to the list. */
export class EarlierChooseEvent extends Event {
  readonly state: EarlierState | null;

  constructor(state: EarlierState | null) {
    super('postil-earlier-choose', { bubbles: true, composed: true });
    this.state = state;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-earlier-choose': EarlierChooseEvent;
  }
}
