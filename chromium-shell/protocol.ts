import type * as Electron from 'electron';

type SchemeHandler = Parameters<Electron.Protocol['handle']>[1];
type ProtocolMethods = Pick<
  Electron.Protocol,
  'handle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged' | 'unhandle'
>;

/** The app's own schemes, each a host of its own in Chromium; see `addresses.ts`. */
export const schemes = new Set<string>();

const handlers = new Map<string, SchemeHandler>();

/** The function that answers requests of a scheme. */
export function schemeHandler(scheme: string): SchemeHandler | undefined {
  return handlers.get(scheme);
}

/** Electron's `protocol`. The privileges are Chromium's for https: standard, secure, with fetch and streams. */
export const protocol: ProtocolMethods = {
  registerSchemesAsPrivileged(customSchemes) {
    for (const { scheme } of customSchemes) schemes.add(scheme);
  },
  handle(scheme, handler) {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme) {
    handlers.delete(scheme);
  },
  isProtocolHandled(scheme) {
    return handlers.has(scheme);
  },
};
