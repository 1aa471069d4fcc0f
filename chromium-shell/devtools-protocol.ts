/**
 * The types of Chromium's DevTools protocol. playwright-core carries them but does not list them among its
 * exports, hence the path.
 */
export type { Protocol } from '../node_modules/playwright-core/types/protocol.d.ts';
