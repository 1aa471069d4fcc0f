import { HandOverServer } from '../cli/hand-over/hand-over-server.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Log } from './log.ts';

/**
 * Lets the command line hand its work to this program while it has the library. `null` when it has it not, or when this
 * system offers no way: the command line then says who has the library. `ready` must not reject.
 */
export async function openToCommandLine(
  store: LibraryStore,
  { ready, log }: { readonly ready: Promise<unknown>; readonly log: Log },
): Promise<HandOverServer | null> {
  if (store.opening.readOnly !== null) return null;
  try {
    return await HandOverServer.open({ store, ready, log: (message) => log.info(message) });
  } catch (error) {
    log.error('Opening the library to the command line', error);
    return null;
  }
}
