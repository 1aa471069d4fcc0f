import type { Readable } from 'node:stream';
import type { Operation } from '../../core/library/operation.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Output } from './output.ts';
import type { Given, GivenWords, WordTable } from './words.ts';

/** What a command works with. */
export interface CommandContext {
  readonly store: LibraryStore;
  /** Where relative paths begin. */
  readonly cwd: string;
  /** Ends long work; what is finished stays. */
  readonly signal: AbortSignal | undefined;
  /** As the store's; in a batch it keeps the changes in the order of their lines. */
  readonly change: <T>(operation: Operation<T>) => Promise<T>;
  /** All of standard input. Rejects with `UsageError` where it is spoken for. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Standard input and output themselves, for a conversation of lines. */
  readonly conversation: { readonly input: Readable; readonly output: Output };
  /** Shows one item of a long work while it goes on: the value for programs, the line for people. */
  readonly emit: (value: unknown, line: string, failed: boolean) => void;
}

/** What a command needs of the library. */
export type CommandAccess = 'read' | 'change' | 'either';

/** A command as it is written down. */
export interface CommandDefinition<W extends WordTable, O> {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly words: W;
  /** `read` only looks; `change` needs the library to itself; `either` takes it if it can, and looks if not. */
  readonly access: CommandAccess;
  /** Its only change goes through `context.change`, so that a batch may begin the next line meanwhile. */
  readonly overlaps?: boolean;
  /** It printed its outcome while it worked: with `--json` nothing is left to be said. */
  readonly emits?: boolean;
  readonly perform: (context: CommandContext, given: Given<W>) => Promise<O>;
  /** The outcome for people, in lines of about `width` columns, if there is a bound; empty for nothing to say. */
  readonly print: (outcome: O, width: number) => string;
  /** The outcome for programs, if it is another than for people. */
  readonly value?: (outcome: O) => unknown;
  /** What `--json` prints, if it is not the value as JSON. */
  readonly printJson?: (outcome: O) => string;
  /** Whether something that was asked for could not be done. */
  readonly failed?: (outcome: O) => boolean;
}

/** What came of a command, ready to be printed either way. */
export interface CommandResult {
  readonly value: unknown;
  readonly failed: boolean;
  readonly print: (width: number) => string;
  readonly printJson: () => string;
}

/** A command of the table, whatever its words and its outcome are. */
export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  readonly words: WordTable;
  readonly access: CommandAccess;
  readonly overlaps: boolean;
  readonly emits: boolean;
  /** `given` must have passed `completeWords` with this command's table. */
  readonly perform: (context: CommandContext, given: GivenWords) => Promise<CommandResult>;
}

/** Makes a command for the table out of its definition. */
export function defineCommand<const W extends WordTable, O>(definition: CommandDefinition<W, O>): CliCommand {
  const { name, summary, words, access, overlaps = false, emits = false } = definition;
  return {
    name,
    summary,
    words,
    access,
    overlaps,
    emits,
    perform: async (context, given) => {
      // `completeWords` has checked the words against the very table that `Given` is computed from.
      const outcome = await definition.perform(context, given as unknown as Given<W>);
      const value = definition.value === undefined ? outcome : definition.value(outcome);
      return {
        value,
        failed: definition.failed?.(outcome) ?? false,
        print: (width) => definition.print(outcome, width),
        printJson: () => definition.printJson?.(outcome) ?? JSON.stringify(value),
      };
    },
  };
}
