import { restoreArticle } from '../../../core/library/article-operations.ts';
import { restoreHighlight } from '../../../core/library/highlight-operations.ts';
import { defineCommand } from '../command.ts';
import { subjectWord } from '../common-words.ts';
import { findSubject } from '../find-subject.ts';

export const restoreCommand = defineCommand({
  name: 'restore',
  summary: 'Take an article or a highlight out of the trash',
  words: { id: subjectWord },
  access: 'change',
  overlaps: true,
  perform: async ({ store, change }, { id }) => {
    const { kind, record } = findSubject(store.current, id);
    if (kind === 'article') await change(restoreArticle(record.id));
    else await change(restoreHighlight(record.id));
    return { id: record.id };
  },
  print: ({ id }) => `${id} is out of the trash.`,
});
