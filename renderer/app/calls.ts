import type { Outcome } from '../../core/ipc/contract.ts';
import type { WindowApi } from './postil-api.ts';

type Call<T> = (api: WindowApi) => Promise<Outcome<T>>;
type CallError = Extract<Outcome<unknown>, { ok: false }>['error'];

/** The way to the main process: each call is awaited by someone, and no failure goes unsaid. */
export class Calls {
  readonly #api: WindowApi;
  readonly #report: (error: CallError) => void;
  readonly #pending = new Set<Promise<unknown>>();

  /** `report` tells the user of a failed call. */
  constructor(api: WindowApi, report: (error: CallError) => void) {
    this.#api = api;
    this.#report = report;
  }

  /** Makes a call whose failure the caller deals with. Never rejects. */
  async ask<T>(call: Call<T>): Promise<Outcome<T>> {
    const answer = call(this.#api).catch((error: unknown): Outcome<T> => {
      const why = error instanceof Error ? error.message : String(error);
      return {
        ok: false,
        error: { code: 'no-answer', message: `The library did not answer; nothing was changed. (${why})` },
      };
    });
    this.#pending.add(answer);
    try {
      return await answer;
    } finally {
      this.#pending.delete(answer);
    }
  }

  /** Makes a call and tells the user when it fails. */
  async run<T>(call: Call<T>): Promise<Outcome<T>> {
    const outcome = await this.ask(call);
    if (!outcome.ok) this.#report(outcome.error);
    return outcome;
  }

  /** Waits until every call that was made is answered, those made meanwhile too. */
  async idle(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }
}
