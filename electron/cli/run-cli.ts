import type { CallStatus, CliIo } from './cli-io.ts';
import type { CliCommand } from './command.ts';
import { createBatchCommand } from './commands/batch.ts';
import { libraryCommands } from './command-table.ts';
import { explainFailure } from './explain-failure.ts';
import { commandHelp, programHelp, usageOf } from './help.ts';
import { Output } from './output.ts';
import { namedCommand, parseCall } from './parse-call.ts';
import { performCall } from './perform-call.ts';
import { programVersion } from './program-version.ts';
import { UsageError } from './words.ts';

const commands: readonly CliCommand[] = [...libraryCommands, createBatchCommand(libraryCommands)];

/**
 * Runs one call of the command line, without the program's name, and resolves to its exit status: 0 done,
 * 1 something asked for could not be done, 2 the words are wrong. All output has left by then. Never rejects.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<CallStatus> {
  const output = new Output(io.stdout);
  const messages = new Output(io.stderr);
  try {
    return await answer(argv, io, output, messages);
  } catch (error) {
    const { message, status, unexpected } = explainFailure(error);
    const command = namedCommand(argv, commands);
    const where = command === null ? 'postil' : `postil ${command.name}`;
    const usage = status === 2 && command !== null ? ` Usage: ${usageOf(command)}` : '';
    await messages.writeLine(`${where}: ${message}${usage}`);
    if (unexpected && argv.includes('--debug')) {
      await messages.writeLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    return status;
  }
}

async function answer(
  argv: readonly string[],
  io: CliIo,
  output: Output,
  messages: Output,
): Promise<CallStatus> {
  const { command, common, given } = parseCall(argv, commands);
  if (common.version) await output.writeLine(programVersion());
  else if (common.help) {
    await output.writeLine(command === null ? programHelp(commands) : commandHelp(command));
  } else if (command === null) throw new UsageError('No command was given; --help lists them.');
  else return performCall({ argv, command, common, words: given(), io, output, messages });
  await output.drained();
  return 0;
}
