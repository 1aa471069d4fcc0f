import { recordIn, unknownArticle } from './find-record.ts';
import { newArticle } from './new-article.ts';
import { OperationError, type Operation } from './operation.ts';
import type { ArticleRecord, LibraryFile, RevisionRecord } from './records.ts';

/**
 * Makes the current revision of an article an article of its own, whose tree is in the library's folder under `newId`
 * already; the article is then what it was before that revision came in, with all its marks. One change. Throws
 * `unknown-article`, or `invalid` when there is no earlier revision.
 */
export function splitRevision(id: string, newId: string, title: string): Operation<ArticleRecord> {
  return (library, { now }) => {
    const before = recordIn(library.articles, id);
    if (before === null) throw unknownArticle(id);
    const last = before.revisions.at(-1);
    if (last === undefined || before.revisions.length < 2) {
      throw new OperationError('invalid', 'The article has one text only. Nothing was changed.');
    }
    const { titleDerived, byline, site, url, published, language } = before;
    const fields = { title, titleDerived, byline, site, url, published, language };
    const ownRoles = `${last.revision}.`;
    const roles = Object.entries(before.roles ?? {});
    const moved = roles.filter(([key]) => key.startsWith(ownRoles));
    const split: ArticleRecord = {
      ...newArticle(newId, fields, now, [{ ...last, revision: 1 }]),
      ...(moved.length > 0 && {
        roles: Object.fromEntries(moved.map(([key, role]) => [`1.${key.slice(ownRoles.length)}`, role])),
      }),
    };
    const kept: ArticleRecord = {
      ...before,
      ...(moved.length > 0 && {
        roles: Object.fromEntries(roles.filter(([key]) => !key.startsWith(ownRoles))),
      }),
      ...importedFields(recordBefore(library, before, last) ?? before),
      modified: now,
      revisions: before.revisions.slice(0, -1),
    };
    return {
      kind: 'article-import',
      subject: newId,
      value: split,
      patches: [
        { table: 'articles', id, before, after: kept },
        { table: 'articles', id: newId, before: null, after: split },
      ],
    };
  };
}

/** The article as it was before the revision came in, if that is remembered. */
function recordBefore(
  { history }: LibraryFile,
  { id }: ArticleRecord,
  { revision }: RevisionRecord,
): ArticleRecord | null {
  const has = (record: ArticleRecord): boolean => record.revisions.some((each) => each.revision === revision);
  for (const { patches } of history.toReversed()) {
    for (const patch of patches) {
      if (patch.table !== 'articles' || patch.id !== id || patch.before === null) continue;
      if (patch.after !== null && has(patch.after) && !has(patch.before)) return patch.before;
    }
  }
  return null;
}

/** What an import may have changed of an article beside its revisions. */
function importedFields({ title, titleDerived, byline, site, url, published, language }: ArticleRecord) {
  return { title, titleDerived, byline, site, url, published, language };
}
