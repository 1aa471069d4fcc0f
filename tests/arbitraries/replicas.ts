import fc from 'fast-check';
import {
  addRevision,
  editArticle,
  importArticle,
  removeArticle,
  restoreArticle,
} from '../../core/library/article-operations.ts';
import { commitChange, commitPosition, commitSettings } from '../../core/library/commit-change.ts';
import type { PendingChange } from '../../core/library/commit-change.ts';
import { makeDot } from '../../core/library/dots.ts';
import { emptyLibrary } from '../../core/library/empty-library.ts';
import {
  addHighlight,
  editHighlight,
  removeHighlight,
  restoreHighlight,
} from '../../core/library/highlight-operations.ts';
import { redoStep, undoStep } from '../../core/library/history/undo.ts';
import { changeEntry } from '../../core/library/journal-entry.ts';
import type { JournalEntry } from '../../core/library/journal-entry.ts';
import { draftOf } from '../../core/library/library-draft.ts';
import { listConflicts, settleConflict } from '../../core/library/merge/conflicts.ts';
import { mergeLibraries } from '../../core/library/merge/merge-libraries.ts';
import type { Operation } from '../../core/library/operation.ts';
import { markColors, readingStates, themes } from '../../core/library/records.ts';
import type {
  Dot,
  LibraryFile,
  Patch,
  Settings,
  TableName,
  VersionVector,
} from '../../core/library/records.ts';
import { sampleDraft, sampleFields, sampleRevision } from '../sample-library.ts';

/** What one place did, and what it had seen when it did so. */
export interface Deed {
  readonly dot: Dot;
  readonly seen: VersionVector;
  readonly pending: PendingChange;
}

/** A library in one place, with the journal that a program there would have written. */
export class Replica {
  library: LibraryFile;
  readonly name: string;
  readonly journal: { readonly entry: JournalEntry; readonly known: VersionVector }[] = [];
  readonly #deeds: Deed[];

  constructor(name: string, deeds: Deed[], library = emptyLibrary('shared', '2026-11-05T10:00:00.000Z')) {
    this.name = name;
    this.#deeds = deeds;
    this.library = library;
  }

  /** A change; `false` when the operation has nothing to do or refuses. */
  do(operation: Operation<unknown>, now: string, newId: string): boolean {
    const { kind, subject, patches, settles } = operation(this.library, { now, newId: () => newId });
    if (patches.length === 0 && settles === undefined) return false;
    this.commit({ kind, subject, patches, at: now, ...(settles !== undefined && { settles }) });
    return true;
  }

  commit(pending: PendingChange): void {
    const dot = this.#nextDot(pending.at);
    const known = this.library.seen;
    this.#deeds.push({ dot, seen: known, pending });
    this.journal.push({ entry: changeEntry(pending, dot), known });
    const draft = draftOf(this.library);
    commitChange(draft, pending, dot);
    this.library = draft;
  }

  set(settings: Partial<Settings>, at: string): void {
    const dot = this.#nextDot(at);
    this.journal.push({ entry: { dot, at, settings }, known: this.library.seen });
    const draft = draftOf(this.library);
    commitSettings(draft, settings, dot);
    this.library = draft;
  }

  read(article: string, offset: number, at: string): void {
    const value = { offset, fraction: 0.5, at };
    this.journal.push({ entry: { position: { article, value } }, known: this.library.seen });
    const draft = draftOf(this.library);
    commitPosition(draft, article, value);
    this.library = draft;
  }

  beginWith(library: LibraryFile): void {
    this.library = library;
    this.journal.length = 0;
  }

  take(library: LibraryFile): void {
    this.library = mergeLibraries(this.library, library).library;
  }

  #nextDot(at: string): Dot {
    return makeDot(this.name, (this.library.seen[this.name] ?? 0) + 1, at);
  }
}

/** One step of a history: what is done, where, to which of the records there are, and how much later. */
export interface Step {
  readonly place: number;
  readonly what: (typeof steps)[number];
  readonly which: number;
  readonly how: number;
  /** Milliseconds since the step before; the clocks of two places may stand alike. */
  readonly later: number;
}

const steps = [
  'import',
  'import',
  'mark',
  'mark',
  'mark',
  'note',
  'note',
  'note',
  'recolour',
  'tag',
  'untag',
  'title',
  'article-note',
  'article-tag',
  'state',
  'trash',
  'restore',
  'trash-article',
  'restore-article',
  'destroy',
  'destroy-article',
  'undo',
  'undo',
  'redo',
  'settle',
  'update',
  'settings',
  'read',
  'exchange',
  'exchange',
  'exchange',
  'exchange',
] as const;

/** Histories of a number of places; `destroying` says whether anything is destroyed in them. */
export function histories({ destroying = true } = {}): fc.Arbitrary<readonly Step[]> {
  const kinds = destroying
    ? steps
    : steps.filter((step) => !['destroy', 'destroy-article', 'undo', 'redo'].includes(step));
  const step: fc.Arbitrary<Step> = fc.record({
    place: fc.nat(5),
    what: fc.constantFrom(...kinds),
    which: fc.nat(30),
    how: fc.nat(30),
    later: fc.constantFrom(0, 1, 5, 1000, 70_000),
  });
  return fc.array(step, { minLength: 5, maxLength: 80, size: 'max' });
}

/** What came of a history. */
export interface Lived {
  readonly places: readonly Replica[];
  readonly deeds: readonly Deed[];
}

/**
 * Lives a history through in `count` places that begin with the same library. After `together` steps, if that is said,
 * all go on from what the first one has by then, and exchange nothing more.
 */
export function live(history: readonly Step[], count: number, together?: number): Lived {
  const deeds: Deed[] = [];
  const places = Array.from({ length: count }, (_, index) => new Replica('abc'.charAt(index), deeds));
  let time = Date.UTC(2026, 10, 5, 10);
  let ids = 0;
  for (const [index, { place, what, which, how, later }] of history.entries()) {
    if (index === together) for (const each of places) each.beginWith(places[0]!.library);
    const replica = places[place % count]!;
    // Nobody imports an article twice within a millisecond.
    time += what === 'update' ? later + 1 : later;
    const now = new Date(time).toISOString();
    const other = places[(place + 1 + (how % (count - 1))) % count]!;
    ids += 1;
    if (what !== 'exchange') takeStep(replica, what, { which, how, now, id: `n${ids}` });
    else if (together === undefined || index < together) replica.take(other.library);
  }
  return { places, deeds };
}

interface Particulars {
  readonly which: number;
  readonly how: number;
  readonly now: string;
  readonly id: string;
}

function takeStep(
  replica: Replica,
  what: Exclude<Step['what'], 'exchange'>,
  { which, how, now, id }: Particulars,
): void {
  const { library } = replica;
  const article = pick(Object.keys(library.articles).sort(), which);
  const highlight = pick(Object.keys(library.highlights).sort(), which);
  const tag = 'stuv'.charAt(how % 4);
  const run = (operation: Operation<unknown>): boolean => replica.do(operation, now, id);
  const revision = {
    ...sampleRevision,
    original: String(how % 10).repeat(64),
    textHash: String(how % 10).repeat(64),
  };
  switch (what) {
    case 'import':
      run(importArticle({ id, ...sampleFields, title: `Title ${id}`, revision }));
      break;
    case 'settings':
      replica.set({ theme: themes[how % themes.length]!, textScale: 1 + (which % 5) / 10 }, now);
      break;
    case 'undo':
    case 'redo': {
      const step = what === 'undo' ? undoStep(library, now) : redoStep(library, now);
      if (step !== null) replica.commit(step.pending);
      break;
    }
    case 'settle': {
      const conflict = pick(listConflicts(library), which);
      if (conflict === undefined) break;
      const chosen = how % 2 === 0 ? 'shown' : (pick(conflict.others, how)?.dot ?? 'shown');
      run(settleConflict(conflict.key, conflict.register, chosen));
      break;
    }
    default:
      if (
        what === 'note' ||
        what === 'recolour' ||
        what === 'tag' ||
        what === 'untag' ||
        what === 'trash' ||
        what === 'restore' ||
        what === 'destroy'
      ) {
        if (highlight !== undefined) changeHighlight(replica, what, highlight, { which, how, now, id }, tag);
      } else if (article !== undefined) changeArticle(replica, what, article, { which, how, now, id }, tag);
  }
}

function changeHighlight(
  replica: Replica,
  what: 'note' | 'recolour' | 'tag' | 'untag' | 'trash' | 'restore' | 'destroy',
  id: string,
  { how, now, id: fresh }: Particulars,
  tag: string,
): void {
  const record = replica.library.highlights[id]!;
  const run = (operation: Operation<unknown>): boolean => replica.do(operation, now, fresh);
  switch (what) {
    case 'note':
      return void run(editHighlight(id, { note: `note ${fresh}` }));
    case 'recolour':
      return void run(editHighlight(id, { color: markColors[how % markColors.length]! }));
    case 'tag':
      return void run(editHighlight(id, { tags: [tag, ...record.tags] }));
    case 'untag':
      return void run(editHighlight(id, { tags: record.tags.filter((each) => each !== tag) }));
    case 'trash':
      return void run(removeHighlight(id));
    case 'restore':
      return void run(restoreHighlight(id));
    case 'destroy':
      if (record.trashed !== null) run(destroy([['highlights', id]]));
  }
}

function changeArticle(
  replica: Replica,
  what:
    | 'mark'
    | 'title'
    | 'article-note'
    | 'article-tag'
    | 'state'
    | 'trash-article'
    | 'restore-article'
    | 'destroy-article'
    | 'update'
    | 'read',
  id: string,
  { how, which, now, id: fresh }: Particulars,
  tag: string,
): void {
  const record = replica.library.articles[id]!;
  const run = (operation: Operation<unknown>): boolean => replica.do(operation, now, fresh);
  switch (what) {
    case 'mark':
      return void run(
        addHighlight(sampleDraft(id, { note: how % 2 === 0 ? '' : `first ${fresh}`, tags: [tag] })),
      );
    case 'title':
      return void run(editArticle(id, { title: `title ${fresh}` }));
    case 'article-note':
      return void run(editArticle(id, { note: `note ${fresh}` }));
    case 'article-tag':
      return void run(editArticle(id, { tags: how % 3 === 0 ? [] : [...record.tags, tag] }));
    case 'state':
      return void run(editArticle(id, { state: readingStates[how % readingStates.length]! }));
    case 'trash-article':
      return void run(removeArticle(id));
    case 'restore-article':
      return void run(restoreArticle(id));
    case 'destroy-article': {
      const highlights = Object.values(replica.library.highlights).filter(({ article }) => article === id);
      if (record.trashed !== null)
        run(destroy([...highlights.map((each) => ['highlights', each.id] as const), ['articles', id]]));
      return;
    }
    case 'update': {
      const original = `${how % 10}`.repeat(64);
      return void run(
        addRevision(
          id,
          { ...sampleFields, title: `updated ${fresh}` },
          { ...sampleRevision, original, textHash: original },
        ),
      );
    }
    case 'read':
      replica.read(id, which, now);
  }
}

/** Destroys records for good, as emptying the trash does. */
function destroy(records: readonly (readonly [TableName, string])[]): Operation<void> {
  return (library) => ({
    kind: 'trash-empty',
    subject: library.id,
    patches: records.map(
      ([table, id]) => ({ table, id, before: library[table][id], after: null }) as unknown as Patch,
    ),
    value: undefined,
  });
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}
