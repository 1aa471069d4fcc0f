import type { Post } from './page-border.ts';

/** The isolated world's `ipcRenderer`, and where main's answers and events come in. */
export interface PageIpc {
  ipcRenderer: object;
  receive: (kind: 'answer' | 'error' | 'event', id: number, content: unknown) => void;
}

/**
 * Electron's `ipcRenderer`, in the isolated world. Sent as source, so it is self-contained. `sendSync` is
 * refused: nothing can wait for main here.
 */
export function createPageIpc(post: Post): PageIpc {
  type Listener = (event: unknown, ...args: unknown[]) => void;
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;

  const on = (channel: string, listener: Listener): unknown => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  };
  const off = (channel: string, listener: Listener): unknown => {
    const left = [...(listeners.get(channel) ?? [])];
    const at = left.lastIndexOf(listener);
    if (at >= 0) left.splice(at, 1);
    listeners.set(channel, left);
    return ipcRenderer;
  };
  const once = (channel: string, listener: Listener): unknown => {
    const wrapped: Listener = (event, ...args) => {
      off(channel, wrapped);
      listener(event, ...args);
    };
    return on(channel, wrapped);
  };
  const methods = {
    on,
    addListener: on,
    off,
    removeListener: off,
    once,
    removeAllListeners(channel: string): unknown {
      listeners.delete(channel);
      return ipcRenderer;
    },
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        // Throws, and so rejects, when an argument cannot be cloned.
        post('invoke', id, [channel, ...args]);
        waiting.set(id, { resolve, reject });
      });
    },
    send(channel: string, ...args: unknown[]): void {
      post('send', 0, [channel, ...args]);
    },
    sendSync(): never {
      throw new Error('sendSync is not available on the Chromium shell');
    },
  };

  // With its methods on the prototype, a clone of it is empty: returned to the page, it gives nothing away.
  const ipcRenderer = Object.create(methods) as typeof methods;

  function receive(kind: 'answer' | 'error' | 'event', id: number, content: unknown): void {
    if (kind === 'event') {
      const [channel, ...args] = content as [string, ...unknown[]];
      for (const listener of listeners.get(channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...args);
      return;
    }
    const call = waiting.get(id);
    waiting.delete(id);
    if (kind === 'answer') call?.resolve(content);
    else call?.reject(new Error(String(content)));
  }

  return { ipcRenderer, receive };
}
