/** The calls about what was, behind the fake: backups, history, trash and differences. */
import type { BackupSummary } from '../../core/library/backup-summary.ts';
import { compareTables } from '../../core/library/compare-tables.ts';
import { changeTitle } from '../../core/library/history/change-title.ts';
import { stateAsOf } from '../../core/library/history/state-as-of.ts';
import type { NoteVersion } from '../../core/library/history/note-history.ts';
import type { Conflict } from '../../core/library/merge/conflicts.ts';
import type { Operation } from '../../core/library/operation.ts';
import { OperationError } from '../../core/library/operation.ts';
import type { LibraryFile, Patch, Tables } from '../../core/library/records.ts';
import { restoreTables, type RecordCounts } from '../../core/library/restore-operations.ts';
import type { SavingState } from '../../core/library/saving-state.ts';
import type { ComparedState, IpcCalls, SafekeepingCall } from '../../core/ipc/contract.ts';

/** A backup of the fake: how it is listed, and what is in it. */
export interface FakeBackup {
  readonly summary: BackupSummary;
  readonly tables: Tables;
}

export interface SafekeepingOptions {
  readonly backups?: readonly FakeBackup[];
  readonly conflicts?: readonly Conflict[];
  readonly saving?: SavingState;
  /** What each note said, by the id of its highlight. */
  readonly notes?: Readonly<Record<string, readonly NoteVersion[]>>;
}

/** What the calls need of the fake. */
export interface SafekeepingHost {
  readonly library: () => LibraryFile;
  readonly change: <T>(operation: Operation<T>) => T;
  readonly tell: (patches: readonly Patch[]) => void;
}

export class FakeSafekeeping {
  readonly #options: SafekeepingOptions;
  readonly #host: SafekeepingHost;
  #backups: readonly FakeBackup[];
  #conflicts: readonly Conflict[];

  constructor(options: SafekeepingOptions, host: SafekeepingHost) {
    this.#options = options;
    this.#host = host;
    this.#backups = options.backups ?? [];
    this.#conflicts = options.conflicts ?? [];
  }

  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }

  get saving(): SavingState {
    return this.#options.saving ?? { waiting: 0, why: null };
  }

  readonly handlers: Pick<IpcCalls, SafekeepingCall> = {
    'backups:list': () => this.#backups.map(({ summary }) => summary),
    'backups:make': () => this.#make(),
    'backups:compare': (name) => compare(this.#host.library(), this.#backup(name)),
    'backups:restore': (name, how) => this.#host.change(restoreTables(this.#backup(name), how)),
    'history:note': (id) => this.#options.notes?.[id] ?? [],
    'history:list': () =>
      this.#host
        .library()
        .history.toReversed()
        .map((change) => ({
          id: change.id,
          at: change.at,
          kind: change.kind,
          way: 'done',
          title: changeTitle(this.#host.library(), change) ?? '',
        })),
    'history:compare': (at) => compare(this.#host.library(), stateAsOf(this.#host.library(), at)),
    'history:restore': (at) =>
      this.#host.change(restoreTables(stateAsOf(this.#host.library(), at), 'replace')),
    'trash:empty': (ids) => this.#empty(ids),
    'conflicts:settle': (key, register) => {
      this.#conflicts = this.#conflicts.filter((one) => one.key !== key || one.register !== register);
      this.#host.tell([]);
    },
    'library:save': () => ({ waiting: 0, why: null }),
  };

  #make(): BackupSummary {
    const { articles, highlights, collections } = this.#host.library();
    const summary: BackupSummary = {
      name: `library.request-${this.#backups.length}.json`,
      at: '2026-04-03T10:00:00Z',
      reason: 'request',
      articles: Object.keys(articles).length,
      highlights: Object.keys(highlights).length,
      bytes: 204_800,
      fault: null,
    };
    this.#backups = [{ summary, tables: { articles, highlights, collections } }, ...this.#backups];
    return summary;
  }

  #backup(name: string): Tables {
    const found = this.#backups.find(({ summary }) => summary.name === name);
    if (found === undefined) throw new OperationError('invalid', `There is no backup “${name}”.`);
    return found.tables;
  }

  #empty(ids: readonly string[] | null): RecordCounts {
    const { articles, highlights } = this.#host.library();
    const chosen = (id: string, trashed: string | null): boolean =>
      trashed !== null && (ids === null || ids.includes(id));
    const goneArticles = Object.values(articles).filter(({ id, trashed }) => chosen(id, trashed));
    const goneHighlights = Object.values(highlights).filter(
      ({ id, article, trashed }) => chosen(id, trashed) || goneArticles.some((one) => one.id === article),
    );
    const patches = [
      ...goneArticles.map((before) => ({ table: 'articles', id: before.id, before, after: null }) as const),
      ...goneHighlights.map(
        (before) => ({ table: 'highlights', id: before.id, before, after: null }) as const,
      ),
    ];
    this.#host.change((library) => ({ kind: 'trash-empty', subject: library.id, patches, value: undefined }));
    return { articles: goneArticles.length, highlights: goneHighlights.length };
  }
}

function compare(now: Tables, then: Tables): ComparedState {
  const differences = compareTables(now, then);
  const of = <R>(table: Readonly<Record<string, R>>): Readonly<Record<string, R>> =>
    Object.fromEntries(Object.entries(table).filter(([id]) => differences.some((one) => one.id === id)));
  return {
    differences,
    then: {
      articles: of(then.articles),
      highlights: of(then.highlights),
      collections: of(then.collections),
    },
    leftOut: [],
  };
}
