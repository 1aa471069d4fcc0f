import { isCommandId, type CommandId } from '../../core/commands/commands.ts';
import type { WindowApi } from './postil-api.ts';
import type { Session } from './session.ts';

/**
 * Follows what the main process says by itself. `run` runs a command of the application menu. Returns a function
 * that ends it.
 */
export function followMain(api: WindowApi, session: Session, run: (command: CommandId) => void): () => void {
  const ends = [
    api.on('library:changed', (change) => session.applyChange(change)),
    api.on('library:saving', (saving) => session.saving.follow(saving)),
    api.on('import:progressed', (progress) => session.imports.follow(progress)),
    api.on('import:arrived', (report) => session.imports.arrive(report)),
    api.on('watch:changed', (state) => session.watching.follow(state)),
    api.on('import:finished', (report) => session.imports.finish(report)),
    api.on('command:requested', (command) => {
      if (isCommandId(command)) run(command);
    }),
    api.on(
      'article:requested',
      ({ article, highlight }) => void session.navigation.openArticle(article, highlight),
    ),
    api.on('notice:raised', ({ level, message }) => session.toasts.show({ level, message })),
    api.on('window:settling', () => void session.settle()),
  ];
  return () => {
    for (const end of ends) end();
  };
}
