import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { defaultLibraryFolder } from '../actions/default-library-folder.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { openLibrary } from '../store/open-library.ts';
import type { CallStatus, CliIo } from './cli-io.ts';
import type { CliCommand } from './command.ts';
import { askHolder } from './hand-over/ask-holder.ts';
import type { Output } from './output.ts';
import type { CommonWords } from './parse-call.ts';
import { refuseReadOnly } from './refuse-read-only.ts';
import { readInput } from './read-input.ts';
import type { GivenWords } from './words.ts';

/** A call whose words are complete, and what it has to do with the process that it runs in. */
export interface CompleteCall {
  readonly argv: readonly string[];
  readonly command: CliCommand;
  readonly common: CommonWords;
  readonly words: GivenWords;
  readonly io: CliIo;
  readonly output: Output;
  readonly messages: Output;
}

/**
 * Carries a call out on the library that it names. Whatever may change a library that another program has open is
 * handed to that program; only if nobody there takes it is the library opened here, and then perhaps for reading only.
 */
export async function performCall(call: CompleteCall): Promise<CallStatus> {
  const { argv, command, common, io, messages } = call;
  if (io.store !== undefined) return performOn(io.store, call);

  const folder = libraryFolder(common.library, io);
  const access = command.access === 'read' ? 'read' : 'change';
  const ask = (): Promise<CallStatus | null> => askHolder(folder, { argv, cwd: io.cwd }, io);
  const before = access === 'read' ? null : await ask();
  if (before !== null) return before;

  const store = await openLibrary(folder, { program: 'Postil on the command line', access });
  try {
    if (access === 'change' && store.opening.readOnly !== null) {
      // The program that holds it may have started a moment ago, and listen only by now.
      const status = await ask();
      if (status !== null) return status;
    }
    for (const message of store.opening.messages) await messages.writeLine(`postil: ${message}`);
    return await performOn(store, call);
  } finally {
    await store.close();
  }
}

async function performOn(
  store: LibraryStore,
  { command, common, words, io, output, messages }: CompleteCall,
): Promise<CallStatus> {
  const stdin = io.signal === undefined ? io.stdin : addAbortSignal(io.signal, io.stdin);
  if (command.access === 'change') refuseReadOnly(store);
  const result = await command.perform(
    {
      store,
      cwd: io.cwd,
      signal: io.signal,
      change: (operation) => store.change(operation),
      readInput: () => readInput(stdin),
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
  await output.drained();
  return result.failed ? 1 : 0;
}

function libraryFolder(given: string | undefined, { env, cwd }: CliIo): string {
  const named = given ?? env.POSTIL_LIBRARY;
  if (named !== undefined && named !== '') return resolve(cwd, named);
  return defaultLibraryFolder({ platform: process.platform, env, home: homedir() });
}
