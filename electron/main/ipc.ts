import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { IpcCallName, IpcCalls, IpcEventName, IpcEvents, Outcome } from '../../core/ipc/contract.ts';
import { callNames, parseArguments } from '../../core/ipc/parsers.ts';
import { explainError } from '../actions/explain-error.ts';
import { appAddress } from './app-scheme.ts';
import type { Log } from './log.ts';

/** What answers each call, once its sender and its arguments have been checked. Throws what `explainError` knows. */
export type IpcHandlers = {
  readonly [C in IpcCallName]: (
    ...args: Parameters<IpcCalls[C]>
  ) => ReturnType<IpcCalls[C]> | Promise<ReturnType<IpcCalls[C]>>;
};

/** Tells the window that something happened; nothing when there is no window. */
export type SendEvent = <E extends IpcEventName>(event: E, payload: IpcEvents[E]) => void;

interface Calls {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly handlers: IpcHandlers;
  /** Whether these are the contents of our own window. */
  readonly isOurWindow: (contents: IpcMainInvokeEvent['sender']) => boolean;
  readonly log: Log;
}

/**
 * Registers every call of the contract: sender, arguments, handler, outcome, in this order. Nothing is thrown
 * across, since `invoke` would keep only the message and put its own words before it.
 */
export function registerCalls({ ipcMain, handlers, isOurWindow, log }: Calls): void {
  const answer = async <C extends IpcCallName>(
    call: C,
    event: IpcMainInvokeEvent,
    args: readonly unknown[],
  ): Promise<Outcome<ReturnType<IpcCalls[C]>>> => {
    if (!isOurWindow(event.sender) || !isOurPage(event.senderFrame)) {
      log.error(`Refused ${call}`, 'it did not come from the main frame of our own page');
      return refusal('not-allowed', 'Only the window of the program may ask for this. Nothing was done.');
    }
    const parsed = parseArguments(call, args);
    if (!parsed.ok) {
      log.error(`Refused ${call}`, parsed.error.message);
      return parsed;
    }
    try {
      return { ok: true, value: await handlers[call](...parsed.value) };
    } catch (error) {
      const { code, message, unexpected } = explainError(error);
      if (unexpected) log.error(call, error);
      return refusal(unexpected ? 'internal' : code, message);
    }
  };
  for (const call of callNames) ipcMain.handle(call, (event, ...args) => answer(call, event, args));
}

/** Whether a message came from the top frame of a page of ours; a frame that is gone is nobody's. */
function isOurPage(frame: IpcMainInvokeEvent['senderFrame']): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(appAddress);
}

function refusal(code: string, message: string): Outcome<never> {
  return { ok: false, error: { code, message } };
}
