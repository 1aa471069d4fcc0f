import { editArticle } from '../../../core/library/article-operations.ts';
import { editHighlight } from '../../../core/library/highlight-operations.ts';
import { defineCommand } from '../command.ts';
import { subjectWord } from '../common-words.ts';
import { findSubject } from '../find-subject.ts';

export const noteCommand = defineCommand({
  name: 'note',
  summary: 'Write the note on a highlight or an article; an empty text removes it',
  words: {
    id: subjectWord,
    text: {
      kind: 'word',
      required: true,
      value: 'TEXT',
      about: 'the note in Markdown, or - for standard input',
    },
  },
  access: 'change',
  overlaps: true,
  perform: async ({ store, change, readInput }, { id, text }) => {
    const note = text === '-' ? new TextDecoder().decode(await readInput()).trimEnd() : text;
    const { kind, record } = findSubject(store.current, id);
    if (kind === 'article') await change(editArticle(record.id, { note }));
    else await change(editHighlight(record.id, { note }));
    return { id: record.id, note };
  },
  print: ({ id, note }) => (note === '' ? `Removed the note of ${id}.` : `Wrote the note of ${id}.`),
  value: ({ id }) => ({ id }),
});
