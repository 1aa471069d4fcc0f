import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { commandsFor, type KeyPlace } from './key-table.ts';
import type { CommandRunner } from './command-runner.ts';

/** Turns key presses anywhere in the window into commands, unless something below has taken them. */
export class KeyboardController implements ReactiveController {
  readonly #runner: CommandRunner;
  readonly #platform: () => string;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost, runner: CommandRunner, platform: () => string) {
    this.#runner = runner;
    this.#platform = platform;
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
    const path = event.composedPath();
    const inDialog = path.some((node) => node instanceof HTMLDialogElement && node.matches(':modal'));
    for (const id of commandsFor(event, placeOf(path[0]), this.#platform())) {
      // A dialog holds the window; its palette can be closed with the keys that opened it.
      if (inDialog && id !== 'view.palette' && id !== 'program.quit') continue;
      // Pasting is the browser's: the paste event has what was copied.
      if (id === 'import.paste') return;
      if (!this.#runner.run(id)) continue;
      event.preventDefault();
      return;
    }
  }
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
