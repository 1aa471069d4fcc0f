import type * as Electron from 'electron';

type FrameFields = Pick<
  Electron.WebFrameMain,
  'frames' | 'name' | 'origin' | 'parent' | 'processId' | 'routingId' | 'url'
>;

/** The top frame of a page, as far as a sender check asks: it has no parent, and its origin is the app's own scheme. */
export function createMainFrame(getUrl: () => string): Electron.WebFrameMain {
  const frame: FrameFields & { top: unknown; isDestroyed: () => boolean } = {
    get url() {
      return getUrl();
    },
    get origin() {
      const [origin = 'null'] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(getUrl()) ?? [];
      return origin;
    },
    get top() {
      return frame;
    },
    parent: null,
    frames: [],
    name: '',
    processId: 1,
    routingId: 1,
    isDestroyed: () => false,
  };
  // The rest of Electron's class is not used by the app.
  return frame as unknown as Electron.WebFrameMain;
}
