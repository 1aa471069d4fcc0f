import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { commandOf } from '../../core/commands/commands.ts';
import { isModalOpen } from '../components/dialog/modal-controller.ts';
import { commandsFor, type KeyPlace } from './key-table.ts';
import type { CommandRunner } from './command-runner.ts';

/** Turns key presses anywhere in the window into commands, unless something below has taken them. */
export class KeyboardController implements ReactiveController {
  readonly #runner: CommandRunner;
  readonly #platform: () => string;
  readonly #reading: () => boolean;
  #abort = new AbortController();

  /** `reading` says whether an article is open. */
  constructor(
    host: ReactiveControllerHost,
    runner: CommandRunner,
    { platform, reading }: { readonly platform: () => string; readonly reading: () => boolean },
  ) {
    this.#runner = runner;
    this.#platform = platform;
    this.#reading = reading;
    host.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    addEventListener('keydown', (event) => this.#onKeydown(event), { signal: this.#abort.signal });
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    for (const id of commandsFor(event, placeOf(event.composedPath()[0]), this.#platform())) {
      // A dialog holds the window; its palette can be closed with the keys that opened it.
      if (isModalOpen() && id !== 'view.palette' && id !== 'program.quit') continue;
      // Pasting is the browser's: the paste event has what was copied.
      if (id === 'import.paste') return;
      // A lone letter acts on the article that is read, never on one that a list happens to have a cursor on.
      if (isLone(event) && commandOf(id).scope === 'article' && !this.#reading()) continue;
      if (!this.#runner.run(id)) continue;
      event.preventDefault();
      return;
    }
  }
}

function isLone({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** Whether a key pressed there types, presses a button, or does neither. */
function placeOf(target: EventTarget | undefined): KeyPlace {
  if (!(target instanceof HTMLElement)) return 'page';
  if (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])')
  ) {
    return 'text';
  }
  return target.matches('button, a[href], summary, [role="button"]') ? 'button' : 'page';
}
