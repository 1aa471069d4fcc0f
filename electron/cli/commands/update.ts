import { resolve } from 'node:path';
import { updateArticle } from '../../actions/update-article.ts';
import { defineCommand } from '../command.ts';
import { articleWord } from '../common-words.ts';

export const updateCommand = defineCommand({
  name: 'update',
  summary: 'Give an article a new revision; its highlights move with their passages',
  words: {
    id: articleWord,
    path: { kind: 'word', required: true, value: 'PATH', about: 'the file with the new text' },
  },
  access: 'change',
  perform: ({ store, cwd }, { id, path }) =>
    updateArticle(store, id, { kind: 'path', path: resolve(cwd, path) }),
  print: ({ id, revision, exact, moved, approximate, orphans }) =>
    `${id} is at revision ${revision}. Highlights: ${exact} in place, ${moved} moved, ` +
    `${approximate} found in similar words, ${orphans} without a place.`,
});
