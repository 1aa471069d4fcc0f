import type { Accelerator, KeyPress } from './accelerators.ts';
import type { Codec } from './codec.ts';
import type { createContextBridge } from './page-bridge.ts';
import type { createPageIpc } from './page-ipc.ts';
import type { Post } from './page-border.ts';
import type { NumberedAccelerator, watchInput, watchWindow } from './page-watch.ts';

/** What main hands in as data. */
export interface PageSetup {
  secret: string;
  accelerators: NumberedAccelerator[];
  /** The preload's `process`. */
  process: object;
}

/** The functions that the isolated world is made of, each sent as source. */
export interface WorldParts {
  createCodec: (
    toBase64: (bytes: Uint8Array) => string,
    fromBase64: (text: string) => Uint8Array<ArrayBuffer>,
  ) => Codec;
  createContextBridge: typeof createContextBridge;
  createPageIpc: typeof createPageIpc;
  matchesAccelerator: (press: KeyPress, accelerator: Accelerator) => boolean;
  watchInput: typeof watchInput;
  watchWindow: typeof watchWindow;
}

/** What the isolated world leaves for main to call; the page's own scripts cannot see it. */
export interface IsolatedGlobals {
  /** The binding by which messages reach main. */
  postilPost?: (message: string) => void;
  postilReceive: (kind: 'answer' | 'error' | 'event', id: number, text: string) => void;
  postilAccelerators: (accelerators: NumberedAccelerator[]) => void;
  /** The file behind a token, or `undefined` for a token that was never issued. */
  postilFile: (token: string) => File | undefined;
}

/**
 * Runs in a world of its own before any script of the page: the preload, out of the page's reach, and what
 * Electron gives to a preload. Sent as source, so it is self-contained. Needs Chromium 140 or newer (base64 of
 * typed arrays).
 */
export function isolatedWorld(
  setup: PageSetup,
  parts: WorldParts,
  preload: (require: (name: string) => unknown, module: object, exports: object, process: object) => void,
): void {
  if (window !== window.top) return;
  const world = globalThis as unknown as IsolatedGlobals;
  const binding = world.postilPost;
  delete world.postilPost;
  if (binding === undefined) throw new Error('The page has no way to reach main');

  const codec = parts.createCodec(
    (bytes) => (bytes as unknown as { toBase64: () => string }).toBase64(),
    (text) =>
      (Uint8Array as unknown as { fromBase64: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64(text),
  );
  const post: Post = (kind, id, content) => binding(`${kind} ${id} ${codec.encode(content)}`);

  const { ipcRenderer, receive } = parts.createPageIpc(post);
  world.postilReceive = (kind, id, text) => receive(kind, id, codec.decode(text));
  world.postilAccelerators = (accelerators) => {
    setup.accelerators = accelerators;
  };
  parts.watchInput(post, setup.secret, () => setup.accelerators, parts.matchesAccelerator);
  parts.watchWindow(post);

  // A page has no paths. A file is named by a token that only this document knows, and main exchanges it.
  const files = new Map<string, File>();
  world.postilFile = (token) => files.get(token);
  const webUtils = {
    getPathForFile(file: unknown): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile needs a File');
      const token = `postil-file:${crypto.randomUUID()}`;
      files.set(token, file);
      return token;
    },
  };

  const contextBridge = parts.createContextBridge(setup.secret);
  const webFrame = { setVisualZoomLevelLimits: () => undefined, setZoomFactor: () => undefined };
  const electron = { contextBridge, ipcRenderer, webFrame, webUtils };
  const requireElectron = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(requireElectron, module, module.exports, setup.process);
}
