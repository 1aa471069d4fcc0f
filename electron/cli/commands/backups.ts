import type { BackupReason, BackupSummary } from '../../../core/library/backup-summary.ts';
import type { RecordDifference } from '../../../core/library/compare-tables.ts';
import type { RecordCounts } from '../../../core/library/restore-operations.ts';
import { ActionError } from '../../actions/action-error.ts';
import { compareBackup, restoreBackup } from '../../actions/restore-backup.ts';
import type { ComparedBackup, LostArticle, RestoredBackup } from '../../actions/restore-backup.ts';
import { listBackups } from '../../store/backups/list-backups.ts';
import { makeBackup } from '../../store/backups/make-backup.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { defineCommand } from '../command.ts';
import type { Given, WordTable } from '../words.ts';
import { UsageError } from '../words.ts';
import { countRecords } from '../count-records.ts';
import { plainLine } from '../layout/plain-line.ts';
import { setTable } from '../layout/set-table.ts';
import { refuseReadOnly } from '../refuse-read-only.ts';

/** What came of a call, by what was asked for. */
type Outcome =
  | { readonly asked: 'list'; readonly value: readonly BackupSummary[] }
  | { readonly asked: 'make'; readonly value: BackupSummary | null }
  | { readonly asked: 'compare'; readonly name: string; readonly value: Omit<ComparedBackup, 'then'> }
  | { readonly asked: 'restore'; readonly name: string; readonly value: RestoredBackup };

const words = {
  make: { kind: 'flag', about: 'make one now' },
  compare: {
    kind: 'option',
    value: 'NAME',
    about: 'show how the library differs from this one; a part of the name that no other has is enough',
  },
  restore: {
    kind: 'option',
    value: 'NAME',
    about: 'restore this one, with --merge or --replace; undo takes it back',
  },
  merge: {
    kind: 'flag',
    about: 'bring back what is missing or in the trash, and keep everything else as it is',
  },
  replace: { kind: 'flag', about: 'make all as it was; what is new since goes to the trash' },
} as const satisfies WordTable;

export const backupsCommand = defineCommand({
  name: 'backups',
  summary: 'List the backups, compare the library with one, restore one, or make one',
  words,
  access: 'either',
  perform: ({ store }, given) => perform(store, given),
  value: ({ value }) => value,
  print: (outcome, width) => {
    switch (outcome.asked) {
      case 'list':
        return outcome.value.length === 0 ? 'There are no backups yet.' : tableOf(outcome.value, width);
      case 'make':
        return outcome.value === null
          ? 'Nothing has changed since the newest backup.'
          : `${outcome.value.name} is made.`;
      case 'compare':
        return comparison(outcome.name, outcome.value, width);
      case 'restore':
        return restoration(outcome.name, outcome.value);
    }
  },
});

async function perform(store: LibraryStore, given: Given<typeof words>): Promise<Outcome> {
  const { make, compare, restore, merge, replace } = given;
  if ([make, compare !== undefined, restore !== undefined].filter(Boolean).length > 1) {
    throw new UsageError('Give only one of --make, --compare and --restore.');
  }
  if ((restore === undefined && (merge || replace)) || (restore !== undefined && merge === replace)) {
    throw new UsageError('--restore NAME goes with one of --merge and --replace.');
  }
  if (make || restore !== undefined) refuseReadOnly(store);
  if (make) {
    const request = {
      folder: store.folder,
      reason: 'request',
      now: new Date(),
      source: store.current,
    } as const;
    return { asked: 'make', value: await makeBackup(request) };
  }
  if (compare !== undefined) {
    const name = await findBackup(store, compare);
    const { differences, leftOut } = await compareBackup(store, name);
    return { asked: 'compare', name, value: { differences, leftOut } };
  }
  if (restore !== undefined) {
    const name = await findBackup(store, restore);
    return { asked: 'restore', name, value: await restoreBackup(store, name, merge ? 'merge' : 'replace') };
  }
  return { asked: 'list', value: await listBackups(store.folder) };
}

/** The name of the backup that is meant by a name or a part of one. */
async function findBackup({ folder }: LibraryStore, given: string): Promise<string> {
  const names = (await listBackups(folder)).map(({ name }) => name);
  const found = names.includes(given) ? [given] : names.filter((name) => name.includes(given));
  const [name] = found;
  if (name !== undefined && found.length === 1) return name;
  const why =
    name === undefined
      ? `There is no backup “${given}”`
      : `“${given}” could be any of ${found.length} backups`;
  throw new ActionError('unknown-backup', `${why}: “backups” lists their names. Nothing was changed.`);
}

const reasonWords: Readonly<Record<BackupReason, string>> = {
  start: 'at a start',
  day: 'of the day',
  migration: 'before an update',
  repair: 'before a repair',
  restore: 'before a restore',
  merge: 'before a merge',
  request: 'on request',
};

function tableOf(backups: readonly BackupSummary[], width: number): string {
  return setTable(
    [
      { heading: 'Made' },
      { heading: 'Why' },
      { heading: 'Articles', align: 'end' },
      { heading: 'Marks', align: 'end' },
      { heading: 'kB', align: 'end' },
      { heading: 'Name', yields: true },
    ],
    backups.map(({ name, at, reason, articles, highlights, bytes, fault }) => [
      at.slice(0, 'YYYY-MM-DDThh:mm:ss'.length).replace('T', ' '),
      fault !== null ? plainLine(fault) : reason === null ? 'not by Postil' : reasonWords[reason],
      String(articles ?? ''),
      String(highlights ?? ''),
      String(Math.ceil(bytes / 1000)),
      plainLine(name),
    ]),
    width,
  );
}

const states: Readonly<Record<RecordDifference['what'], string>> = {
  'only-now': 'only now',
  'only-then': 'only then',
  changed: 'differs',
};

const nouns = { articles: 'article', highlights: 'mark', collections: 'collection' } as const;

function comparison(
  name: string,
  { differences, leftOut }: Omit<ComparedBackup, 'then'>,
  width: number,
): string {
  if (differences.length === 0 && leftOut.length === 0) return `The library is as in ${name}.`;
  const rows = differences.map(({ table, id, name: title, what, fields }) => [
    states[what],
    nouns[table],
    id,
    plainLine(title),
    fields.join(', '),
  ]);
  const columns = [
    { heading: 'State' },
    { heading: 'Kind' },
    { heading: 'ID' },
    { heading: 'Title or passage', yields: true },
    { heading: 'Fields' },
  ];
  return [...(rows.length === 0 ? [] : [setTable(columns, rows, width)]), ...lostLines(leftOut)].join('\n');
}

function restoration(name: string, { added, changed, trashed, leftOut, kept }: RestoredBackup): string {
  const done = [
    ['brought back', added],
    ['changed back', changed],
    ['moved to the trash', trashed],
  ] as const;
  const parts = done.flatMap(([what, counts]) => (hasAny(counts) ? [`${countRecords(counts)} ${what}`] : []));
  const what =
    parts.length === 0 ? 'there was nothing to restore' : `${parts.join('; ')}. “undo” takes it back`;
  const before = kept === null ? [] : [`The state before is kept as ${kept}.`];
  return [`From ${name}: ${what}.`, ...before, ...lostLines(leftOut)].join('\n');
}

function hasAny({ articles, highlights }: RecordCounts): boolean {
  return articles + highlights > 0;
}

function lostLines(leftOut: readonly LostArticle[]): readonly string[] {
  return leftOut.map(({ id, title }) =>
    plainLine(`Article ${id} (${title}) cannot come back: its text and its original were destroyed.`),
  );
}
