import { changeTitle } from '../../../core/library/history/change-title.ts';
import { noteHistory } from '../../../core/library/history/note-history.ts';
import type { NoteVersion } from '../../../core/library/history/note-history.ts';
import type { ChangeKind, LibraryFile } from '../../../core/library/records.ts';
import { changeInWords } from '../change-in-words.ts';
import { defineCommand } from '../command.ts';
import { subjectWord } from '../common-words.ts';
import { findSubject } from '../find-subject.ts';
import { plainLine, plainText } from '../layout/plain-line.ts';
import { shortIds } from '../layout/short-ids.ts';
import { setTable } from '../layout/set-table.ts';
import { wrapText } from '../layout/wrap-text.ts';

/** One line of the library's history. */
interface HistoryRow {
  /** Id of the change. */
  readonly id: string;
  readonly at: string;
  readonly kind: ChangeKind;
  readonly subject: string;
  /** The article's title or the highlight's quote; `null` where neither is there any more. */
  readonly title: string | null;
  /** It was taken back, and not done again. */
  readonly undone: boolean;
}

type Outcome =
  | { readonly what: 'changes'; readonly rows: readonly HistoryRow[] }
  | { readonly what: 'versions'; readonly versions: readonly NoteVersion[] };

export const historyCommand = defineCommand({
  name: 'history',
  summary: 'List all changes, newest last; or with an ID the versions of one note, newest first',
  words: { id: { ...subjectWord, required: false } },
  access: 'read',
  perform: ({ store }, { id }): Promise<Outcome> => {
    if (id === undefined) return Promise.resolve({ what: 'changes', rows: rowsOf(store.current) });
    const { record } = findSubject(store.current, id);
    return Promise.resolve({ what: 'versions', versions: noteHistory(store.current, record.id) });
  },
  print: (outcome, width) => {
    if (outcome.what === 'versions') return versionsText(outcome.versions, width);
    return outcome.rows.length === 0 ? 'Nothing is remembered yet.' : tableOf(outcome.rows, width);
  },
  value: (outcome) => (outcome.what === 'versions' ? outcome.versions : outcome.rows),
});

/** The changes themselves: that one was taken back or done again is told beside it. */
function rowsOf(library: LibraryFile): HistoryRow[] {
  const undone = new Set<string>();
  for (const { undoes, redoes } of library.history) {
    if (undoes !== undefined) undone.add(undoes);
    if (redoes !== undefined) undone.delete(redoes);
  }
  return library.history
    .filter(({ undoes, redoes }) => undoes === undefined && redoes === undefined)
    .map((change) => {
      const { id, at, kind, subject } = change;
      return { id, at, kind, subject, title: changeTitle(library, change), undone: undone.has(id) };
    });
}

function tableOf(rows: readonly HistoryRow[], width: number): string {
  const short = shortIds(rows.map(({ subject }) => subject));
  return setTable(
    [
      { heading: 'At' },
      { heading: 'What' },
      { heading: 'ID' },
      { heading: 'Title or words', yields: true },
      { heading: '' },
    ],
    rows.map(({ at, kind, subject, title, undone }) => [
      at,
      changeInWords[kind],
      short(subject),
      plainLine(title ?? ''),
      undone ? 'undone' : '',
    ]),
    width,
  );
}

function versionsText(versions: readonly NoteVersion[], width: number): string {
  if (versions.length === 0) return 'There has never been a note on it.';
  return versions
    .map(({ at, text, current }) => {
      const words = text === '' ? '(no note)' : plainText(text);
      return `${at}${current ? ', as it is now' : ''}\n\n${wrapText(words, width, '    ')}`;
    })
    .join('\n\n');
}
