import type { PaletteTarget } from './palette-entries.ts';

const reported = { bubbles: true, composed: true } as const;

/** The words in the field have changed: a search for them is wanted. */
export class PaletteSearchEvent extends Event {
  readonly words: string;

  constructor(words: string) {
    super('postil-palette-search', reported);
    this.words = words;
  }
}

/** A line was chosen. */
export class PaletteChooseEvent extends Event {
  readonly choice: PaletteTarget;

  constructor(choice: PaletteTarget) {
    super('postil-palette-choose', reported);
    this.choice = choice;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-palette-search': PaletteSearchEvent;
    'postil-palette-choose': PaletteChooseEvent;
  }
}
