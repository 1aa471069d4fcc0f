import type { Notice } from '../../../core/ipc/contract.ts';
import type { IconName } from '../icon/icons.ts';

/** One thing to tell the user in passing. */
export interface ToastMessage {
  /** Tells two messages of the same words apart. */
  readonly id: number;
  readonly level: Notice['level'];
  readonly message: string;
  readonly icon?: IconName | undefined;
  readonly action?: ToastAction | undefined;
}

/** What can be done about it. */
export interface ToastAction {
  readonly label: string;
  /** The key combination that does the same. */
  readonly accelerator?: string | undefined;
  readonly run: () => void;
}

/** The message has had its time, or was closed. */
export class ToastDismissEvent extends Event {
  /** The message's id. */
  readonly message: number;

  constructor(message: number) {
    super('postil-toast-dismiss', { bubbles: true, composed: true });
    this.message = message;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-toast-dismiss': ToastDismissEvent;
  }
}
