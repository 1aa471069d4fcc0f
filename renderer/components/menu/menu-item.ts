import type { IconName } from '../icon/icons.ts';

/** One line of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** The key combination to show. */
  readonly accelerator?: string | undefined;
  readonly disabled?: boolean;
  /** Set for one of several choices: whether it is the one that holds. */
  readonly checked?: boolean | undefined;
  /** A line stands above it. */
  readonly separated?: boolean;
  /** Set when choosing it shows these instead. */
  readonly items?: readonly MenuItem[];
}

/** A line of a menu was chosen. */
export class MenuChooseEvent extends Event {
  /** The item's id. */
  readonly item: string;

  constructor(item: string) {
    super('postil-menu-choose', { bubbles: true, composed: true });
    this.item = item;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-menu-choose': MenuChooseEvent;
  }
}
