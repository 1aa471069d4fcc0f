import { recordIn, unknownHighlight } from '../find-record.ts';
import type { ArticleRecord, HighlightRecord, LibraryFile, Patch } from '../records.ts';

/** One text that a note has had. */
export interface NoteVersion {
  /** ISO 8601, UTC: when it was written; of one that was there before what is remembered, when its record was made. */
  readonly at: string;
  /** Markdown; empty while there was no note. */
  readonly text: string;
  /** It is the note as it is now. */
  readonly current: boolean;
}

/**
 * The texts that the note of a highlight or an article has had, newest first, each another than the one after it. Empty
 * when it never had any. What a minute's typing went through is no version, nor what the history has forgotten (see
 * `compactHistory`). Throws `unknown-highlight` when the library has no such record.
 */
export function noteHistory(library: LibraryFile, id: string): readonly NoteVersion[] {
  const highlight = recordIn(library.highlights, id);
  const article = highlight === null ? recordIn(library.articles, id) : null;
  const record = highlight ?? article;
  if (record === null) throw unknownHighlight(id);
  const table = highlight === null ? 'articles' : 'highlights';

  const versions: { at: string; text: string }[] = [];
  const add = (at: string, text: string): void => {
    if (versions.at(-1)?.text !== text) versions.push({ at, text });
  };
  for (const { at, patches } of library.history) {
    for (const patch of patches) {
      if (patch.table !== table || patch.id !== id) continue;
      const [before, after] = notesOf(patch);
      if (versions.length === 0 && before !== null) add(madeAt(record), before);
      if (after !== null) add(at, after);
    }
  }
  if (versions.length === 0) add(madeAt(record), record.note);
  // Not all that changes a note is in the history: another program may have written into the file.
  add(record.modified, record.note);
  if (versions[0]?.text === '') versions.shift();
  return versions.toReversed().map((version, index) => ({ ...version, current: index === 0 }));
}

function notesOf({ before, after }: Patch): readonly [string | null, string | null] {
  return [noteOf(before), noteOf(after)];
}

function noteOf(record: Patch['before']): string | null {
  return record !== null && 'note' in record ? record.note : null;
}

function madeAt(record: ArticleRecord | HighlightRecord): string {
  return 'created' in record ? record.created : record.imported;
}
