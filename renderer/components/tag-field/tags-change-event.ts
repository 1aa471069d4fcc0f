/** Tags were added or removed. */
export class TagsChangeEvent extends Event {
  /** All tags as they are to be, without the `#`. */
  readonly tags: readonly string[];

  constructor(tags: readonly string[]) {
    super('postil-tags-change', { bubbles: true });
    this.tags = tags;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-tags-change': TagsChangeEvent;
  }
}
