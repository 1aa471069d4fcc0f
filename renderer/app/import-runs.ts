import type { Outcome } from '../../core/ipc/contract.ts';
import type { ImportItem, ImportProgress, ImportReport } from '../../core/library/import-report.ts';
import { fileName, marksInWords, reportHeading } from '../components/import-report/report-words.ts';
import type { Calls } from './calls.ts';
import { Observable } from './observable.ts';
import type { WindowApi } from './postil-api.ts';
import type { Toasts } from './toasts.ts';

/** An import shorter than this shows no panel; in milliseconds. */
const patience = 500;

/** What an import needs of the window. */
export interface ImportDeps {
  readonly calls: Calls;
  readonly toasts: Toasts;
  readonly openArticle: (id: string) => void;
  readonly showRevisions: (id: string) => void;
}

/** The imports of the window: how the running one goes, and what became of the last. */
export class ImportRuns extends Observable {
  readonly #deps: ImportDeps;
  #progress: ImportProgress | null = null;
  #started = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = false;
  #hidden = false;
  #stopping = false;
  #report: ImportReport | null = null;

  constructor(deps: ImportDeps) {
    super();
    this.#deps = deps;
  }

  /** How the running import goes, when its panel is to be shown. */
  get panel(): { progress: ImportProgress; started: number; stopping: boolean } | null {
    if (this.#progress === null || !this.#shown || this.#hidden) return null;
    return { progress: this.#progress, started: this.#started, stopping: this.#stopping };
  }

  /** The report to be shown as a dialog. */
  get report(): ImportReport | null {
    return this.#report;
  }

  /** Imports by one of the import calls and tells what became of it. */
  async run(call: (api: WindowApi) => Promise<Outcome<ImportReport | null>>): Promise<void> {
    const outcome = await this.#deps.calls.run(call);
    if (!outcome.ok) this.#end();
    else if (outcome.value !== null) this.finish(outcome.value);
  }

  /** Follows the running import, whoever asked for it. */
  follow(progress: ImportProgress): void {
    if (this.#progress === null) {
      this.#started = performance.now();
      this.#timer = setTimeout(() => {
        this.#shown = true;
        this.changed();
      }, patience);
    }
    this.#progress = progress;
    this.changed();
  }

  /** Tells what became of an import: the article itself for one, a message where that is enough, else the report. */
  finish(report: ImportReport): void {
    const hidden = this.#hidden;
    this.#end();
    const { items } = report;
    const [only] = items;
    if (only === undefined) {
      this.#deps.toasts.show({
        level: 'info',
        message: report.cancelled ? 'Stopped before anything was imported.' : 'Nothing was found to import.',
      });
    } else if (items.length === 1 && !report.cancelled) this.#tellOne(only);
    else if (hidden) this.#offer(report);
    else this.#show(report);
  }

  hide(): void {
    this.#hidden = true;
    this.changed();
  }

  /** Stops after the item at hand. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.changed();
    await this.#deps.calls.run((api) => api['import:cancel']());
  }

  closeReport(): void {
    this.#show(null);
  }

  #tellOne(item: ImportItem): void {
    const { toasts, openArticle, showRevisions } = this.#deps;
    const { id, error, path } = item;
    if (item.status === 'failed' || id === null) {
      const why = error ?? 'It could not be read. Nothing was imported.';
      toasts.show({ level: 'error', message: `${fileName(path)}: ${why}` });
      return;
    }
    const title = `“${item.title ?? fileName(path)}”`;
    openArticle(id);
    const words = {
      new: `${title} is in the library.`,
      revision: `${title} has a new text; the older one is kept.${marksInWords(item)}`,
      duplicate: `${title} was in the library already. Nothing changed.`,
    };
    toasts.show({
      level: 'info',
      icon: 'circle-check',
      message: words[item.status],
      ...(item.status === 'revision' && { action: { label: 'Compare', run: () => showRevisions(id) } }),
    });
  }

  #offer(report: ImportReport): void {
    this.#deps.toasts.show({
      level: 'info',
      icon: 'download',
      message: `${reportHeading(report)}.`,
      action: { label: 'Show the report', run: () => this.#show(report) },
    });
  }

  #show(report: ImportReport | null): void {
    this.#report = report;
    this.changed();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#progress = null;
    this.#shown = false;
    this.#hidden = false;
    this.#stopping = false;
    this.changed();
  }
}
