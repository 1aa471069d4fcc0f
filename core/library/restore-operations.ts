import { differingFields, idsOfBoth } from './compare-tables.ts';
import { recordIn } from './find-record.ts';
import type { Operation } from './operation.ts';
import type {
  ArticleRecord,
  CollectionRecord,
  HighlightRecord,
  LibraryFile,
  Patch,
  RevisionRecord,
  Tables,
} from './records.ts';
import { sameValue } from './same-value.ts';

/** How many articles and highlights something was done to. */
export interface RecordCounts {
  readonly articles: number;
  readonly highlights: number;
}

/** What restoring did. */
export interface RestoreOutcome {
  /** Brought back: were missing, or in the trash. */
  readonly added: RecordCounts;
  /** Changed back. */
  readonly changed: RecordCounts;
  /** Moved to the trash. */
  readonly trashed: RecordCounts;
}

/**
 * `merge` brings back what was there and is missing or in the trash now, and keeps everything else as it is now;
 * `replace` makes all as it was, and moves what is there only now to the trash.
 */
export type RestoreWay = 'merge' | 'replace';

/**
 * Takes the records of a library back to an earlier state, in one change that can be undone. Nothing is destroyed: what
 * the earlier state lacks goes to the trash, an article together with its highlights as they are; revisions that an
 * article got since and collections made since stay, as neither can be in the trash. Reading positions and settings are
 * left alone. No patches when nothing differs.
 */
export function restoreTables(target: Tables, how: RestoreWay): Operation<RestoreOutcome> {
  return (library, { now }) => {
    const restore = how === 'merge' ? mergeRecord : replaceRecord;
    const patches: Patch[] = [...collectionPatches(library, target, how)];
    const articles = new Map<string, ArticleRecord | null>();
    for (const id of idsOfBoth(library.articles, target.articles)) {
      const before = recordIn(library.articles, id);
      const then = keepRevisions(recordIn(target.articles, id), before);
      const after = restore(before, then, now);
      articles.set(id, after);
      if (after !== before) patches.push({ table: 'articles', id, before, after });
    }
    const touched = new Set<string>();
    for (const id of idsOfBoth(library.highlights, target.highlights)) {
      const before = recordIn(library.highlights, id);
      const then = recordIn(target.highlights, id);
      if (staysWithArticle(before, then, articles, library, target)) continue;
      const after = restore(before, then, now);
      if (after === before) continue;
      patches.push({ table: 'highlights', id, before, after });
      if (after !== null) touched.add(after.article);
    }
    const value = countOf(patches);
    return {
      kind: 'library-restore',
      subject: library.id,
      patches: [...patches, ...touches(library, touched, articles, now)],
      value,
    };
  };
}

/** What both articles and highlights have. */
type Trashable = Pick<ArticleRecord & HighlightRecord, 'modified' | 'trashed'>;

function mergeRecord<R extends Trashable>(before: R | null, then: R | null, now: string): R | null {
  if (then?.trashed !== null) return before;
  if (before === null) return then;
  return before.trashed === null ? before : { ...before, trashed: null, modified: now };
}

function replaceRecord<R extends Trashable>(before: R | null, then: R | null, now: string): R | null {
  if (before === null) return then;
  if (then !== null) return differingFields(before, then).length === 0 ? before : { ...then, modified: now };
  return before.trashed === null ? { ...before, trashed: now, modified: now } : before;
}

/**
 * A highlight goes to the trash in its article when that was not there then, and comes back only together with its
 * article; one whose article was missing then already comes back without.
 */
function staysWithArticle(
  before: HighlightRecord | null,
  then: HighlightRecord | null,
  articles: ReadonlyMap<string, ArticleRecord | null>,
  library: LibraryFile,
  target: Tables,
): boolean {
  if (before !== null && then === null) {
    return (
      recordIn(target.articles, before.article) === null &&
      recordIn(library.articles, before.article) !== null
    );
  }
  const isMissing = before === null && then !== null;
  return isMissing && recordIn(target.articles, then.article) !== null && articles.get(then.article) === null;
}

/** The earlier state with all revisions: those that are there now hold, since the trees in the folder are theirs. */
function keepRevisions(then: ArticleRecord | null, now: ArticleRecord | null): ArticleRecord | null {
  if (then === null || now === null) return then;
  const byNumber = new Map<number, RevisionRecord>(
    [...then.revisions, ...now.revisions].map((each) => [each.revision, each]),
  );
  return { ...then, revisions: [...byNumber.values()].sort((a, b) => a.revision - b.revision) };
}

function collectionPatches(library: Tables, target: Tables, how: RestoreWay): Patch[] {
  return Object.values(target.collections).flatMap((then: CollectionRecord): Patch[] => {
    const before = recordIn(library.collections, then.id);
    if (before !== null && (how === 'merge' || sameValue(before, then))) return [];
    return [{ table: 'collections', id: then.id, before, after: then }];
  });
}

/** A highlight's change is its article's too: `modified` of an article that is not itself restored follows. */
function touches(
  library: LibraryFile,
  touched: ReadonlySet<string>,
  restored: ReadonlyMap<string, ArticleRecord | null>,
  now: string,
): Patch[] {
  return [...touched].flatMap((id): Patch[] => {
    const before = recordIn(library.articles, id);
    if (before === null || restored.get(id) !== before || before.modified === now) return [];
    return [{ table: 'articles', id, before, after: { ...before, modified: now } }];
  });
}

function countOf(patches: readonly Patch[]): RestoreOutcome {
  const count = (what: keyof RestoreOutcome): RecordCounts => ({
    articles: patches.filter((patch) => patch.table === 'articles' && effectOf(patch) === what).length,
    highlights: patches.filter((patch) => patch.table === 'highlights' && effectOf(patch) === what).length,
  });
  return { added: count('added'), changed: count('changed'), trashed: count('trashed') };
}

function effectOf({ before, after }: Patch): keyof RestoreOutcome {
  const [wasKept, isKept] = [isOutOfTrash(before), isOutOfTrash(after)];
  if (wasKept && !isKept) return 'trashed';
  return before === null || (isKept && !wasKept) ? 'added' : 'changed';
}

function isOutOfTrash(record: Patch['before']): boolean {
  return record !== null && (!('trashed' in record) || record.trashed === null);
}
