import { ActionError } from '../../actions/action-error.ts';
import { changeInWords } from '../change-in-words.ts';
import { defineCommand } from '../command.ts';

export const redoCommand = defineCommand({
  name: 'redo',
  summary: 'Do again what was last undone',
  words: {},
  access: 'change',
  perform: async ({ store }) => {
    const change = await store.redo();
    if (change === null)
      throw new ActionError('nothing-to-redo', 'There is nothing to redo. Nothing was changed.');
    return { id: change.subject, kind: change.kind };
  },
  print: ({ id, kind }) => `Did again ${changeInWords[kind]} ${id}.`,
  value: ({ id }) => ({ id }),
});
