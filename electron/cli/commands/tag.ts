import { editArticle } from '../../../core/library/article-operations.ts';
import { editHighlight } from '../../../core/library/highlight-operations.ts';
import { parseTags } from '../../../core/library/tags.ts';
import { defineCommand } from '../command.ts';
import { subjectWord } from '../common-words.ts';
import { findSubject } from '../find-subject.ts';

export const tagCommand = defineCommand({
  name: 'tag',
  summary: 'Add tags to a highlight or an article, or take them off with --remove',
  words: {
    id: subjectWord,
    tags: { kind: 'words', required: true, value: 'TAG', about: 'a word, with or without #' },
    remove: { kind: 'flag', about: 'take these tags off' },
  },
  access: 'change',
  perform: async ({ store, change }, { id, tags: given, remove }) => {
    const { kind, record } = findSubject(store.current, id);
    const named = parseTags(given);
    const tags = remove ? record.tags.filter((tag) => !named.includes(tag)) : [...record.tags, ...named];
    const changed =
      kind === 'article'
        ? await change(editArticle(record.id, { tags }))
        : await change(editHighlight(record.id, { tags }));
    return { id: changed.id, tags: changed.tags };
  },
  print: ({ id, tags }) =>
    tags.length === 0
      ? `${id} has no tags.`
      : `${id} has the tags ${tags.map((tag) => `#${tag}`).join(' ')}.`,
  value: ({ id }) => ({ id }),
});
