import { emptyTrashOf } from '../../actions/empty-trash.ts';
import { trashIn } from '../../../core/library/trash-operations.ts';
import { defineCommand } from '../command.ts';
import { countRecords } from '../count-records.ts';
import { findSubject } from '../find-subject.ts';
import { UsageError } from '../words.ts';

export const emptyTrashCommand = defineCommand({
  name: 'empty-trash',
  summary: 'Destroy what is in the trash, for good',
  words: {
    ids: {
      kind: 'words',
      value: 'ID',
      about: 'only these articles, with their highlights, and highlights; all of the trash unless said',
    },
    yes: {
      kind: 'flag',
      about: 'really do it: it cannot be undone; backups made before still hold the records',
    },
  },
  access: 'change',
  perform: async ({ store }, { ids, yes }) => {
    const chosen = ids.length === 0 ? null : ids.map((id) => findSubject(store.current, id).record.id);
    if (!yes) {
      const { articles, highlights } = trashIn(store.current, chosen);
      const what = countRecords({ articles: articles.length, highlights: highlights.length });
      throw new UsageError(`This would destroy ${what} for good; add --yes to do it. Nothing was changed.`);
    }
    const { articles, highlights } = await emptyTrashOf(store, chosen);
    return { articles: articles.length, highlights: highlights.length };
  },
  print: (counts) =>
    counts.articles + counts.highlights === 0
      ? 'The trash is empty.'
      : `Destroyed ${countRecords(counts)}. Backups made before still hold the records.`,
});
