import { ActionError } from '../../actions/action-error.ts';
import { changeInWords } from '../change-in-words.ts';
import { defineCommand } from '../command.ts';

export const undoCommand = defineCommand({
  name: 'undo',
  summary: 'Take back the last change',
  words: {},
  access: 'change',
  perform: async ({ store }) => {
    const change = await store.undo();
    if (change === null)
      throw new ActionError('nothing-to-undo', 'There is nothing to undo. Nothing was changed.');
    return { id: change.subject, kind: change.kind };
  },
  print: ({ id, kind }) => `Took back ${changeInWords[kind]} ${id}.`,
  value: ({ id }) => ({ id }),
});
