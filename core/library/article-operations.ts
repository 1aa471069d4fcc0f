import { withRoles } from '../article/edited-role.ts';
import type { RoleEdits } from '../article/edited-role.ts';
import type { ArticleEdit } from '../ipc/contract.ts';
import { recordIn, unknownArticle } from './find-record.ts';
import { addArticle } from './new-article.ts';
import type { ArticleFields } from './new-article.ts';
import { parseNote } from './note-text.ts';
import { OperationError } from './operation.ts';
import type { Operation, OperationResult } from './operation.ts';
import type { ArticleRecord, ChangeKind, LibraryFile, RevisionRecord } from './records.ts';
import { sameValue } from './same-value.ts';
import { parseTags } from './tags.ts';

/** What an import says of one revision. */
export type RevisionFields = Omit<RevisionRecord, 'revision' | 'imported'>;

/** What of an article can be changed without its text. */
export type RecordEdit = Omit<ArticleEdit, 'roles'>;

/**
 * Adds a new article with its first revision, whose tree and original are in the library's folder already.
 * `id` is given when the tree was written under it. Throws `invalid` when that id is taken.
 */
export function importArticle(
  fields: ArticleFields & { readonly id?: string | undefined; readonly revision: RevisionFields },
): Operation<ArticleRecord> {
  const { id, revision, ...article } = fields;
  return addArticle(id, article, [{ revision: 1, ...revision }]);
}

/**
 * Adds a revision, which becomes the current one, and takes the article out of the trash. What the reader may have
 * written stays: a title that was not derived and a byline that is there are kept; other fields follow the import
 * where it states them. `roles` is what the reader's say on blocks means in the new text. Throws `unknown-article`.
 */
export function addRevision(
  id: string,
  fields: ArticleFields,
  revision: RevisionFields,
  roles: RoleEdits = {},
): Operation<ArticleRecord> {
  return (library, { now }) => {
    const before = articleIn(library, id);
    const last = before.revisions.reduce((highest, each) => Math.max(highest, each.revision), 0);
    const edited = withRoles(before.roles, roles);
    return replaceArticle('article-update', before, {
      ...before,
      ...(edited !== undefined && { roles: edited }),
      title: before.titleDerived ? fields.title : before.title,
      titleDerived: before.titleDerived && fields.titleDerived,
      byline: before.byline ?? fields.byline,
      site: fields.site ?? before.site,
      url: fields.url ?? before.url,
      published: fields.published ?? before.published,
      language: fields.language ?? before.language,
      modified: now,
      trashed: null,
      revisions: [...before.revisions, { revision: last + 1, imported: now, ...revision }],
    });
  };
}

/**
 * Sets down what a revision's text is now, after its tree was made again. No patches when nothing differs.
 * Throws `unknown-article`.
 */
export function correctRevision(
  id: string,
  revision: number,
  text: Pick<RevisionRecord, 'textHash' | 'length'>,
): Operation<ArticleRecord> {
  return (library, { now }) => {
    const before = articleIn(library, id);
    const revisions = before.revisions.map((each) =>
      each.revision === revision ? { ...each, ...text } : each,
    );
    if (sameValue(revisions, before.revisions)) {
      return { kind: 'article-update', subject: id, patches: [], value: before };
    }
    return replaceArticle('article-update', before, { ...before, modified: now, revisions });
  };
}

/**
 * Changes what the reader may change of an article. No patches when nothing differs.
 * Throws `unknown-article`, or `invalid` for an empty title, a tag or a note that cannot be kept.
 */
export function editArticle(id: string, edit: RecordEdit): Operation<ArticleRecord> {
  return (library, { now }) => {
    const before = articleIn(library, id);
    const edited: ArticleRecord = {
      ...before,
      ...(edit.title !== undefined && { title: parseTitle(edit.title) }),
      ...(edit.byline !== undefined && { byline: oneLine(edit.byline ?? '') || null }),
      ...(edit.note !== undefined && { note: parseNote(edit.note) }),
      ...(edit.tags !== undefined && { tags: parseTags(edit.tags) }),
      ...(edit.state !== undefined && { state: edit.state }),
    };
    const titleDerived = before.titleDerived && edited.title === before.title;
    const kind = kindOfEdit(edit);
    if (sameValue(edited, before)) return { kind, subject: id, patches: [], value: before };
    return replaceArticle(kind, before, { ...edited, titleDerived, modified: now });
  };
}

/** Moves an article to the trash, with its highlights as they are. Throws `unknown-article`. */
export function removeArticle(id: string): Operation<ArticleRecord> {
  return (library, { now }) => {
    const before = articleIn(library, id);
    if (before.trashed !== null) return { kind: 'article-remove', subject: id, patches: [], value: before };
    return replaceArticle('article-remove', before, { ...before, modified: now, trashed: now });
  };
}

/** Takes an article out of the trash. Throws `unknown-article`. */
export function restoreArticle(id: string): Operation<ArticleRecord> {
  return (library, { now }) => {
    const before = articleIn(library, id);
    if (before.trashed === null) return { kind: 'article-restore', subject: id, patches: [], value: before };
    return replaceArticle('article-restore', before, { ...before, modified: now, trashed: null });
  };
}

function articleIn(library: LibraryFile, id: string): ArticleRecord {
  const article = recordIn(library.articles, id);
  if (article === null) throw unknownArticle(id);
  return article;
}

function replaceArticle(
  kind: ChangeKind,
  before: ArticleRecord,
  after: ArticleRecord,
): OperationResult<ArticleRecord> {
  return {
    kind,
    subject: after.id,
    patches: [{ table: 'articles', id: after.id, before, after }],
    value: after,
  };
}

/** The kind of the one field that is edited; several at once are an edit of the article. */
function kindOfEdit(edit: RecordEdit): ChangeKind {
  const fields = (['title', 'byline', 'note', 'tags', 'state'] as const).filter((f) => edit[f] !== undefined);
  if (fields.length !== 1) return 'article-edit';
  switch (fields[0]) {
    case 'note':
      return 'article-note';
    case 'tags':
      return 'article-tag';
    case 'state':
      return 'article-state';
    default:
      return 'article-edit';
  }
}

function parseTitle(given: string): string {
  const title = oneLine(given);
  if (title === '') {
    throw new OperationError('invalid', 'An article needs a title. The title stays as it was.');
  }
  return title;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
