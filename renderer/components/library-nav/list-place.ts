/** The lists that every library has, in the order of their keys. */
export const listNames = ['all', 'unread', 'reading', 'finished', 'notes', 'trash'] as const;
export type ListName = (typeof listNames)[number];

/** Where in the library the window is, when it shows a list. */
export type ListPlace =
  | { readonly at: 'list'; readonly list: ListName }
  | { readonly at: 'tag'; readonly tag: string }
  /** `collection` is an id. */
  | { readonly at: 'collection'; readonly collection: string };

/** A list is to be shown. */
export class PlaceOpenEvent extends Event {
  readonly place: ListPlace;

  constructor(place: ListPlace) {
    super('postil-place-open', { bubbles: true, composed: true });
    this.place = place;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-place-open': PlaceOpenEvent;
  }
}
