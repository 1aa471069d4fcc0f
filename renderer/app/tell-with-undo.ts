import type { IconName } from '../components/icon/icons.ts';
import type { Session } from './session.ts';
import { takeStep } from './take-step.ts';

/** Says what was done, with the way back. */
export function tellWithUndo(session: Session, icon: IconName, message: string): void {
  session.toasts.show({
    level: 'info',
    icon,
    message,
    action: { label: 'Undo', accelerator: 'CmdOrCtrl+Z', run: () => void takeStep(session, 'undo') },
  });
}
