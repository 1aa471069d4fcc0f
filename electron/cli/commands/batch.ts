import { defineCommand } from '../command.ts';

/**
 * Reads commands from standard input; `run-batch.ts` does so in its stead, since it needs the table that a command
 * itself stands in.
 */
export const batchCommand = defineCommand({
  name: 'batch',
  summary: 'Read one command a line as JSON, and answer each with one line',
  words: {},
  access: 'read',
  perform: () => Promise.reject(new Error('A batch is run by run-batch.ts.')),
  print: () => '',
});
