import { changeWords } from '../components/earlier-list/change-words.ts';
import type { Session } from './session.ts';

/** Takes the last change back or does it again, and says which it was. */
export async function takeStep(session: Session, way: 'undo' | 'redo'): Promise<void> {
  await session.saveAll();
  const outcome = await session.calls.run((api) => api[`change:${way}`]());
  if (!outcome.ok) return;
  const kind = outcome.value;
  if (kind === null) {
    session.toasts.show({
      level: 'info',
      message: way === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.',
    });
    return;
  }
  const undone = way === 'undo';
  session.toasts.show({
    level: 'info',
    icon: undone ? 'undo-2' : 'redo-2',
    message: `${undone ? 'Undone' : 'Done again'}: ${changeWords[kind]}`,
    action: {
      label: undone ? 'Redo' : 'Undo',
      accelerator: undone ? 'CmdOrCtrl+Shift+Z' : 'CmdOrCtrl+Z',
      run: () => void takeStep(session, undone ? 'redo' : 'undo'),
    },
  });
}
