import type { WatchState } from '../../core/ipc/watch-state.ts';
import type { Outcome } from '../../core/ipc/contract.ts';
import type { Calls } from './calls.ts';
import { Observable } from './observable.ts';
import type { WindowApi } from './postil-api.ts';

/** The folder whose new files come in by themselves, as the window knows it. */
export class FolderWatch extends Observable {
  readonly #calls: Calls;
  #state: WatchState | null = null;

  constructor(calls: Calls) {
    super();
    this.#calls = calls;
  }

  /** `null` when no folder is watched. */
  get state(): WatchState | null {
    return this.#state;
  }

  follow(state: WatchState | null): void {
    this.#state = state;
    this.changed();
  }

  ask(): Promise<void> {
    return this.#run((api) => api['watch:get']());
  }

  /** Lets the user choose the folder. */
  choose(): Promise<void> {
    return this.#run((api) => api['watch:choose']());
  }

  pause(paused: boolean): Promise<void> {
    return this.#run((api) => api['watch:pause'](paused));
  }

  remove(): Promise<void> {
    return this.#run((api) => api['watch:remove']());
  }

  async #run(call: (api: WindowApi) => Promise<Outcome<WatchState | null>>): Promise<void> {
    const outcome = await this.#calls.run(call);
    if (outcome.ok) this.follow(outcome.value);
  }
}
