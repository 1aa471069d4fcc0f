import { listConflicts, settleConflict } from '../../../core/library/merge/conflicts.ts';
import type { Conflict } from '../../../core/library/merge/conflicts.ts';
import { ActionError } from '../../actions/action-error.ts';
import { defineCommand } from '../command.ts';
import { plainText } from '../layout/plain-line.ts';
import { wrapText } from '../layout/wrap-text.ts';
import { refuseReadOnly } from '../refuse-read-only.ts';
import { UsageError } from '../words.ts';

/** What was written in several places at the same time, numbered from 1 as it is listed. */
interface ListedConflict {
  readonly number: number;
  readonly table: Conflict['table'];
  readonly id: string;
  readonly register: string;
  readonly title: string;
  readonly shown: unknown;
  readonly others: Conflict['others'];
}

export const conflictsCommand = defineCommand({
  name: 'conflicts',
  summary: 'List what was changed in several places at once; with --settle decide about one',
  words: {
    settle: { kind: 'option', value: 'NUMBER', about: 'the one to decide about, as numbered in the list' },
    take: {
      kind: 'option',
      value: 'WHICH',
      about: 'shown for the one that is shown, or the number of another: 1 is the first',
    },
  },
  access: 'either',
  perform: async ({ store, change }, { settle, take }): Promise<readonly ListedConflict[]> => {
    if ((settle === undefined) !== (take === undefined)) {
      throw new UsageError('--settle and --take go together. Nothing was changed.');
    }
    if (settle !== undefined && take !== undefined) {
      refuseReadOnly(store);
      const conflict = listConflicts(store.current)[Number(settle) - 1];
      const choice = take === 'shown' ? take : conflict?.others[Number(take) - 1]?.dot;
      if (conflict === undefined || choice === undefined) {
        throw new ActionError(
          'unknown-conflict',
          `There is nothing numbered ${settle} to take ${take} of; conflicts lists them. Nothing was changed.`,
        );
      }
      await change(settleConflict(conflict.key, conflict.register, choice));
    }
    return listConflicts(store.current).map(listed);
  },
  print: (conflicts, width) =>
    conflicts.length === 0
      ? 'There is nothing to decide about.'
      : conflicts.map((conflict) => conflictText(conflict, width)).join('\n\n'),
});

function listed({ table, id, register, title, shown, others }: Conflict, index: number): ListedConflict {
  return { number: index + 1, table, id, register, title, shown, others };
}

function conflictText({ number, id, register, title, shown, others }: ListedConflict, width: number): string {
  const line = (name: string, value: unknown): string =>
    wrapText(
      `${name}: ${plainText(typeof value === 'string' ? value : JSON.stringify(value))}`,
      width,
      '    ',
    );
  return [
    `${number}  ${register} of ${id} (${title})`,
    line('shown', shown),
    ...others.map(({ at, value }, index) => line(`${index + 1}, ${at}`, value)),
  ].join('\n');
}
