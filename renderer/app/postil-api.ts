import type { PostilApi } from '../../core/ipc/contract.ts';

/** What the preload gives to the window; used by this folder alone. */
export type WindowApi = PostilApi<File>;

declare global {
  interface Window {
    readonly postil: WindowApi;
  }
}
