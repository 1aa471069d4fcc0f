import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { addAbortSignal } from 'node:stream';
import type { Readable, Writable } from 'node:stream';
import { defaultLibraryFolder } from '../actions/default-library-folder.ts';
import { openLibrary } from '../store/open-library.ts';
import { createBatchCommand } from './commands/batch.ts';
import { libraryCommands } from './command-table.ts';
import type { CliCommand } from './command.ts';
import { explainFailure } from './explain-failure.ts';
import { commandHelp, programHelp, usageOf } from './help.ts';
import { Output } from './output.ts';
import { namedCommand, parseCall } from './parse-call.ts';
import type { Call } from './parse-call.ts';
import { programVersion } from './program-version.ts';
import { refuseReadOnly } from './refuse-read-only.ts';
import { UsageError } from './words.ts';

/** What the command line has of the process that it runs in. */
export interface CliIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Ends long work after the item at hand, as Ctrl-C does. */
  readonly signal?: AbortSignal;
}

type Status = 0 | 1 | 2;

const commands: readonly CliCommand[] = [...libraryCommands, createBatchCommand(libraryCommands)];

/**
 * Runs one call of the command line, without the program's name, and resolves to its exit status: 0 done,
 * 1 something asked for could not be done, 2 the words are wrong. All output has left by then. Never rejects.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const output = new Output(io.stdout);
  const messages = new Output(io.stderr);
  try {
    const status = await answer(parseCall(argv, commands), io, output, messages);
    await output.drained();
    return status;
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

async function answer(call: Call, io: CliIo, output: Output, messages: Output): Promise<Status> {
  const { command, common } = call;
  if (common.version) await output.writeLine(programVersion());
  else if (common.help) {
    await output.writeLine(command === null ? programHelp(commands) : commandHelp(command));
  } else if (command === null) throw new UsageError('No command was given; --help lists them.');
  else return withLibrary(call, command, io, output, messages);
  return 0;
}

async function withLibrary(
  { common, given }: Call,
  command: CliCommand,
  io: CliIo,
  output: Output,
  messages: Output,
): Promise<Status> {
  const words = given();
  const store = await openLibrary(libraryFolder(common.library, io), {
    program: 'Postil on the command line',
    access: command.access === 'read' ? 'read' : 'change',
  });
  const stdin = io.signal === undefined ? io.stdin : addAbortSignal(io.signal, io.stdin);
  try {
    for (const message of store.opening.messages) await messages.writeLine(`postil: ${message}`);
    if (command.access === 'change') refuseReadOnly(store);
    const result = await command.perform(
      {
        store,
        cwd: io.cwd,
        signal: io.signal,
        change: (operation) => store.change(operation),
        readInput: () => buffer(stdin),
        conversation: { input: stdin, output },
        emit: (value, line, failed) => {
          const isMessage = failed && !common.json;
          void (isMessage ? messages : output).writeLine(common.json ? JSON.stringify(value) : line);
        },
      },
      words,
    );
    if (common.json) {
      if (!command.emits) await output.writeLine(result.printJson());
    } else {
      const text = result.print(output.width);
      if (text !== '') await output.writeLine(text);
    }
    return result.failed ? 1 : 0;
  } finally {
    await store.close();
  }
}

function libraryFolder(given: string | undefined, { env, cwd }: CliIo): string {
  const named = given ?? env.POSTIL_LIBRARY;
  if (named !== undefined && named !== '') return resolve(cwd, named);
  return defaultLibraryFolder({ platform: process.platform, env, home: homedir() });
}
