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
  #last: ImportReport | null = null;
  #separated: ReadonlySet<string> = new Set();

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

  /** What became of the last import in this window, if there was one. */
  get last(): ImportReport | null {
    return this.#last;
  }

  /** Ids of the articles of which the report's new text was made an article of its own. */
  get separated(): ReadonlySet<string> {
    return this.#separated;
  }

  showLast(): void {
    this.#show(this.#last);
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
    this.#keep(report);
    if (only === undefined) {
      this.#deps.toasts.show({
        level: 'info',
        message: report.cancelled ? 'Stopped before anything was imported.' : 'Nothing was found to import.',
      });
    } else if (items.length === 1 && !report.cancelled) this.#tellOne(only);
    else if (hidden) this.#offer(report);
    else this.#show(report);
  }

  /** Tells what came in by itself: in a message, so that the reader is not led away. */
  arrive(report: ImportReport): void {
    this.#end();
    this.#keep(report);
    const [only, ...more] = report.items;
    if (only === undefined) return;
    const { openArticle, toasts } = this.#deps;
    const { id } = only;
    if (id === null || more.length > 0) this.#offer(report);
    else {
      toasts.show({
        level: 'info',
        icon: 'folder-sync',
        message: `“${only.title ?? fileName(only.path)}” came in from the watched folder.`,
        action: { label: 'Open', run: () => openArticle(id) },
      });
    }
  }

  /** Makes the new text of an article an article of its own. */
  async keepBoth(article: string): Promise<void> {
    const outcome = await this.#deps.calls.run((api) => api['import:keep-both'](article));
    if (!outcome.ok) return;
    this.#separated = new Set([...this.#separated, article]);
    this.#deps.toasts.show({
      level: 'info',
      icon: 'copy-check',
      message: `Both are kept: “${outcome.value.title}” is an article of its own now.`,
    });
    this.changed();
  }

  hide(): void {
    this.#hidden = true;
    this.changed();
  }

  /** Stops at once; what is finished stays. */
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
      ...(item.status === 'revision' && {
        action:
          item.likeness === undefined
            ? { label: 'Compare', run: () => showRevisions(id) }
            : { label: 'Keep both', run: () => void this.keepBoth(id) },
      }),
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

  #keep(report: ImportReport): void {
    if (report.items.length === 0) return;
    this.#last = report;
    this.#separated = new Set();
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
