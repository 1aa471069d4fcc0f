/** A layer is to have another name: that of another layer merges them, the empty one dissolves it. */
export class LayerRenameEvent extends Event {
  readonly layer: string;
  readonly to: string;

  constructor(layer: string, to: string) {
    super('postil-layer-rename', { bubbles: true, composed: true });
    this.layer = layer;
    this.to = to;
  }
}

/** The last change of a layer is to be taken back. */
export class LayerUndoEvent extends Event {
  constructor() {
    super('postil-layer-undo', { bubbles: true, composed: true });
  }
}

/** The mark that was asked about is to go into a layer; the empty name stands for none. */
export class LayerMoveEvent extends Event {
  readonly layer: string;

  constructor(layer: string) {
    super('postil-layer-move', { bubbles: true, composed: true });
    this.layer = layer;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-layer-rename': LayerRenameEvent;
    'postil-layer-undo': LayerUndoEvent;
    'postil-layer-move': LayerMoveEvent;
  }
}
