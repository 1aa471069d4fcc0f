import { removeArticle } from '../../../core/library/article-operations.ts';
import { removeHighlight } from '../../../core/library/highlight-operations.ts';
import { defineCommand } from '../command.ts';
import { subjectWord } from '../common-words.ts';
import { findSubject } from '../find-subject.ts';

export const removeCommand = defineCommand({
  name: 'remove',
  summary: 'Move an article or a highlight to the trash',
  words: { id: subjectWord },
  access: 'change',
  overlaps: true,
  perform: async ({ store, change }, { id }) => {
    const { kind, record } = findSubject(store.current, id);
    if (kind === 'article') await change(removeArticle(record.id));
    else await change(removeHighlight(record.id));
    return { id: record.id };
  },
  print: ({ id }) => `${id} is in the trash; \`restore\` brings it back.`,
});
