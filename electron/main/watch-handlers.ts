import type { FileDialogs } from './dialogs.ts';
import type { FolderWatching } from './folder-watching.ts';
import type { IpcHandlers } from './ipc.ts';

type WatchHandlers = Pick<IpcHandlers, 'watch:get' | 'watch:choose' | 'watch:pause' | 'watch:remove'>;

/** Answers the window about the watched folder, each time with how it is then. */
export function createWatchHandlers(
  watching: FolderWatching,
  dialogs: Pick<FileDialogs, 'chooseImports'>,
): WatchHandlers {
  return {
    'watch:get': () => watching.state,
    'watch:choose': async () => {
      const [folder] = (await dialogs.chooseImports('watched')) ?? [];
      if (folder !== undefined) await watching.choose(folder);
      return watching.state;
    },
    'watch:pause': async (paused) => {
      await watching.pause(paused);
      return watching.state;
    },
    'watch:remove': async () => {
      await watching.remove();
      return watching.state;
    },
  };
}
