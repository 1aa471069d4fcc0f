import { restoreArticle } from '../../../core/library/article-operations.ts';
import { restoreHighlight } from '../../../core/library/highlight-operations.ts';
import { restoreAsOf } from '../../../core/library/history/state-as-of.ts';
import type { RestoreOutcome } from '../../../core/library/restore-operations.ts';
import { defineCommand } from '../command.ts';
import { subjectWord } from '../common-words.ts';
import { countRecords } from '../count-records.ts';
import { findSubject } from '../find-subject.ts';
import { parseTime } from '../parse-time.ts';
import { UsageError } from '../words.ts';

type Outcome = { readonly id: string } | ({ readonly asOf: string } & RestoreOutcome);

export const restoreCommand = defineCommand({
  name: 'restore',
  summary: 'Take an article or a highlight out of the trash, or all records back to a time',
  words: {
    id: { ...subjectWord, required: false },
    'as-of': {
      kind: 'option',
      value: 'TIME',
      about:
        'make all articles and highlights as they were then, such as 2026-11-23T10:20; what came since goes to the trash',
    },
  },
  access: 'change',
  overlaps: true,
  perform: async ({ store, change }, { id, 'as-of': asOf }): Promise<Outcome> => {
    if ((id === undefined) === (asOf === undefined))
      throw new UsageError('Either an ID or --as-of is needed.');
    if (asOf !== undefined) {
      const time = parseTime('--as-of', asOf);
      return { asOf: time, ...(await change(restoreAsOf(time))) };
    }
    const { kind, record } = findSubject(store.current, id ?? '');
    if (kind === 'article') await change(restoreArticle(record.id));
    else await change(restoreHighlight(record.id));
    return { id: record.id };
  },
  print: (outcome) => ('id' in outcome ? `${outcome.id} is out of the trash.` : asOfText(outcome)),
});

function asOfText({ asOf, added, changed, trashed }: { readonly asOf: string } & RestoreOutcome): string {
  return [
    `All is as it was at ${asOf}; \`undo\` takes that back.`,
    `Brought back: ${countRecords(added)}.`,
    `Changed back: ${countRecords(changed)}.`,
    `Moved to the trash: ${countRecords(trashed)}.`,
  ].join('\n');
}
