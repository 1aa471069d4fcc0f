import type { MarkFilter } from '../../../core/library/mark-filter.ts';

/** Other marks are asked for. */
export class MarkFilterChangeEvent extends Event {
  readonly filter: MarkFilter;

  constructor(filter: MarkFilter) {
    super('postil-mark-filter-change', { bubbles: true, composed: true });
    this.filter = filter;
  }
}

/** The sheet of notes is to list marks without notes too, or no longer. */
export class MarkListingEvent extends Event {
  readonly all: boolean;

  constructor(all: boolean) {
    super('postil-mark-listing', { bubbles: true, composed: true });
    this.all = all;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-mark-filter-change': MarkFilterChangeEvent;
    'postil-mark-listing': MarkListingEvent;
  }
}
