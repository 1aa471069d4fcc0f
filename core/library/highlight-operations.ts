import type { HighlightDraft, HighlightEdit } from '../ipc/contract.ts';
import type { Target } from '../annotation/target.ts';
import { recordIn, unknownArticle, unknownHighlight } from './find-record.ts';
import { parseNote } from './note-text.ts';
import { parseLayer } from './layers.ts';
import { OperationError } from './operation.ts';
import type { Operation, OperationResult } from './operation.ts';
import type { ArticleRecord, ChangeKind, HighlightRecord, LibraryFile, Patch } from './records.ts';
import { sameValue } from './same-value.ts';
import { parseTags } from './tags.ts';

/**
 * Marks a passage. Throws `unknown-article`, or `invalid` for a passage that is not in the article's text,
 * a tag or a note that cannot be kept.
 */
export function addHighlight(draft: HighlightDraft): Operation<HighlightRecord> {
  return (library, { now, newId }) => {
    const article = recordIn(library.articles, draft.article);
    if (article === null) throw unknownArticle(draft.article);
    checkTarget(draft.target, article);
    const after: HighlightRecord = {
      id: newId('highlight'),
      article: article.id,
      target: draft.target,
      color: draft.color,
      style: draft.style,
      note: parseNote(draft.note),
      tags: parseTags(draft.tags),
      ...inLayer(draft.layer ?? library.settings.layer),
      created: now,
      modified: now,
      trashed: null,
    };
    return replaceHighlight(library, 'highlight-add', null, after);
  };
}

/**
 * Changes colour, style, note, tags, layer or passage, and takes other marks in. No patches when nothing differs.
 * Throws `unknown-highlight`, or `invalid` for a tag, a note, a layer or a passage that cannot be kept, and for a mark
 * of another article that is to be taken in.
 */
export function editHighlight(id: string, edit: HighlightEdit): Operation<HighlightRecord> {
  return (library, { now }) => {
    const before = highlightIn(library, id);
    const article = recordIn(library.articles, before.article);
    if (edit.target !== undefined && article !== null) checkTarget(edit.target, article);
    const absorbed = [...new Set(edit.absorbs)].map((other) =>
      absorbedBy(before, highlightIn(library, other)),
    );
    const own = {
      note: edit.note ?? before.note,
      tags: edit.tags === undefined ? before.tags : parseTags(edit.tags),
    };
    const edited: HighlightRecord = {
      ...before,
      ...(edit.color !== undefined && { color: edit.color }),
      ...(edit.style !== undefined && { style: edit.style }),
      ...(edit.target !== undefined && { target: edit.target }),
      ...inLayer(edit.layer),
      note: parseNote(
        [own, ...absorbed]
          .map(({ note }) => note)
          .filter((note) => note !== '')
          .join('\n\n'),
      ),
      tags: [...new Set([own, ...absorbed].flatMap(({ tags }) => tags))],
    };
    const kind = kindOfEdit(edit);
    if (sameValue(edited, before) && absorbed.length === 0)
      return { kind, subject: id, patches: [], value: before };
    const result = replaceHighlight(library, kind, before, { ...edited, modified: now });
    const gone = absorbed.map((other): Patch => ({
      table: 'highlights',
      id: other.id,
      before: other,
      after: { ...other, modified: now, trashed: now },
    }));
    return { ...result, patches: [...result.patches, ...gone] };
  };
}

/** Moves a highlight and its note to the trash. Throws `unknown-highlight`. */
export function removeHighlight(id: string): Operation<HighlightRecord> {
  return (library, { now }) => {
    const before = highlightIn(library, id);
    if (before.trashed !== null) return { kind: 'highlight-remove', subject: id, patches: [], value: before };
    return replaceHighlight(library, 'highlight-remove', before, { ...before, modified: now, trashed: now });
  };
}

/** Takes a highlight out of the trash. Throws `unknown-highlight`. */
export function restoreHighlight(id: string): Operation<HighlightRecord> {
  return (library, { now }) => {
    const before = highlightIn(library, id);
    if (before.trashed === null)
      return { kind: 'highlight-restore', subject: id, patches: [], value: before };
    return replaceHighlight(library, 'highlight-restore', before, {
      ...before,
      modified: now,
      trashed: null,
    });
  };
}

function highlightIn(library: LibraryFile, id: string): HighlightRecord {
  const highlight = recordIn(library.highlights, id);
  if (highlight === null) throw unknownHighlight(id);
  return highlight;
}

function absorbedBy(into: HighlightRecord, other: HighlightRecord): HighlightRecord {
  if (other.id !== into.id && other.article === into.article && other.trashed === null) return other;
  throw new OperationError(
    'invalid',
    `The mark ${other.id} cannot become part of ${into.id}: it must be another one, of the same article, and not in the trash. Nothing was changed.`,
  );
}

function inLayer(name: string | undefined): Pick<HighlightRecord, 'layer'> {
  return name === undefined ? {} : { layer: parseLayer(name) };
}

/** A highlight's change is its article's too: `modified` of the article follows. */
function replaceHighlight(
  library: LibraryFile,
  kind: ChangeKind,
  before: HighlightRecord | null,
  after: HighlightRecord,
): OperationResult<HighlightRecord> {
  const patches: Patch[] = [{ table: 'highlights', id: after.id, before, after }];
  const article = recordIn(library.articles, after.article);
  if (article !== null && article.modified !== after.modified) {
    const touched = { ...article, modified: after.modified };
    patches.push({ table: 'articles', id: article.id, before: article, after: touched });
  }
  return { kind, subject: after.id, patches, value: after };
}

function kindOfEdit(edit: HighlightEdit): ChangeKind {
  if (edit.target !== undefined) return 'highlight-move';
  if (edit.note !== undefined) return 'highlight-note';
  if (edit.layer !== undefined) return 'highlight-layer';
  return edit.tags !== undefined && edit.color === undefined && edit.style === undefined
    ? 'highlight-tag'
    : 'highlight-mark';
}

function checkTarget({ position: { start, end }, quote, textHash }: Target, article: ArticleRecord): void {
  const refuse = (why: string): never => {
    throw new OperationError(
      'invalid',
      `The passage ${start} to ${end} cannot be marked: ${why}. Nothing was changed.`,
    );
  };
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) refuse('its ends are not whole numbers');
  if (start < 0 || start >= end) refuse('it must start at 0 or later and end after its start');
  if (quote.exact === '') refuse('its words are missing');
  if (/\p{Cs}/u.test(quote.exact)) refuse('it begins or ends in the middle of a character');
  // A text of which the article has no revision (a highlight from elsewhere) has no length to compare with.
  const length = article.revisions.find((revision) => revision.textHash === textHash)?.length ?? Infinity;
  if (end > length) refuse(`the article's text ends at ${length}`);
}
