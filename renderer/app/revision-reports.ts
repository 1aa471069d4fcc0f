import type { ArticleView, Outcome } from '../../core/ipc/contract.ts';
import type { HighlightMove } from '../../core/library/move-highlights.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { countOf } from '../../core/words/count-of.ts';
import type { Side } from '../components/revision-report/revision-pair.ts';
import type { Calls } from './calls.ts';
import { Observable } from './observable.ts';

const words = {
  accepted: (count: number) => `${countOf(count, 'mark')} accepted.`,
  pinned: 'Pinned to its new place.',
  undone: 'Undone.',
};

type Views = Readonly<Record<Side, ArticleView>>;

/** The report on two revisions of an article: which they are, their texts, and what was done in it. */
export class RevisionReports extends Observable {
  readonly #calls: Calls;
  #article: string | null = null;
  #chosen: Readonly<Record<Side, number>> = { older: 1, newer: 1 };
  #views: Views | null = null;
  #failure: string | null = null;
  #said: string | null = null;
  #undoable = 0;
  #first: string | null = null;

  constructor(calls: Calls) {
    super();
    this.#calls = calls;
  }

  /** Id of the article. */
  get article(): string | null {
    return this.#article;
  }

  /** The numbers of the revisions that are compared. */
  get chosen(): Readonly<Record<Side, number>> {
    return this.#chosen;
  }

  /** Their texts; `null` until they are known. */
  get views(): Views | null {
    return this.#views;
  }

  /** Why they cannot be shown, or a change could not be made. */
  get failure(): string | null {
    return this.#failure;
  }

  /** What was done last. */
  get said(): string | null {
    return this.#said;
  }

  /** What was done last in the report can be taken back. */
  get undoable(): boolean {
    return this.#undoable > 0;
  }

  /** Id of the mark that the report begins with. */
  get first(): string | null {
    return this.#first;
  }

  /** Compares the current text of an article with the one before it, unless other revisions are named. */
  async open(
    record: ArticleRecord,
    { older, newer }: Partial<Readonly<Record<Side, number>>> = {},
  ): Promise<void> {
    const numbers = record.revisions.map(({ revision }) => revision);
    const last = numbers.at(-1) ?? 1;
    this.#article = record.id;
    this.#undoable = 0;
    this.#first = null;
    await this.choose(older ?? numbers.at(-2) ?? last, newer ?? last);
  }

  /** Compares two revisions of the article. */
  async choose(older: number, newer: number): Promise<void> {
    const id = this.#article;
    if (id === null) return;
    const chosen = { older, newer };
    this.#chosen = chosen;
    this.#views = null;
    this.#say(null);
    const [before, after] = await Promise.all([
      this.#calls.ask((api) => api['article:revision'](id, older)),
      this.#calls.ask((api) => api['article:revision'](id, newer)),
    ]);
    if (this.#chosen !== chosen) return;
    if (before.ok && after.ok) this.#views = { older: before.value, newer: after.value };
    for (const outcome of [before, after]) if (!outcome.ok) this.#failure = outcome.error.message;
    this.changed();
  }

  /** Gives marks the places that were found for them, as one change. */
  async move(moves: readonly HighlightMove[]): Promise<void> {
    const outcome = await this.#calls.ask((api) => api['highlight:move'](moves));
    this.#tell(outcome, words.accepted(moves.length), 1);
  }

  /** Takes the last change of the report back. */
  async undo(): Promise<void> {
    const outcome = await this.#calls.ask((api) => api['change:undo']());
    this.#tell(outcome, words.undone, -1);
  }

  /** The report goes on with a mark that was to be pinned. */
  resume(highlight: string, pinned: boolean): void {
    this.#first = highlight;
    if (pinned) this.#undoable += 1;
    this.#say(pinned ? words.pinned : null);
  }

  #tell(outcome: Outcome<unknown>, said: string, undoable: number): void {
    if (outcome.ok) this.#undoable += undoable;
    this.#say(outcome.ok ? said : null);
    if (!outcome.ok) this.#failure = outcome.error.message;
    this.changed();
  }

  #say(said: string | null): void {
    this.#said = said;
    this.#failure = null;
    this.changed();
  }
}
