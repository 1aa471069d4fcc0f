/** Something is to come back from the trash. */
export class RestoreEvent extends Event {
  readonly kind: 'article' | 'highlight';
  /** Id of the article or highlight. */
  readonly id: string;

  constructor(kind: 'article' | 'highlight', id: string) {
    super('postil-restore', { bubbles: true, composed: true });
    this.kind = kind;
    this.id = id;
  }
}

/** Something in the trash is to be destroyed, once the reader has confirmed that. */
export class DestroyEvent extends Event {
  /** Id of the article or highlight. */
  readonly id: string;

  constructor(id: string) {
    super('postil-destroy', { bubbles: true, composed: true });
    this.id = id;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-restore': RestoreEvent;
    'postil-destroy': DestroyEvent;
  }
}
