import type { CliCommand } from '../command.ts';
import { defineCommand } from '../command.ts';
import { runBatch } from '../run-batch.ts';

/** The command that reads other commands from standard input. */
export function createBatchCommand(commands: readonly CliCommand[]): CliCommand {
  return defineCommand({
    name: 'batch',
    summary: 'Read one command a line as JSON, and answer each with one line',
    words: {},
    access: 'either',
    emits: true,
    perform: (context) => runBatch(context, commands),
    print: () => '',
    failed: (failed) => failed,
  });
}
