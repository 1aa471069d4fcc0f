import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { CliCommand } from './command.ts';
import { completeWords, UsageError } from './words.ts';
import type { GivenWords, WordTable } from './words.ts';

/** The options that every command knows. */
export const commonOptions = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

export interface CommonWords {
  readonly library: string | undefined;
  readonly json: boolean;
  readonly debug: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** A call of the command line, taken apart. */
export interface Call {
  /** `null` when no command was named. */
  readonly command: CliCommand | null;
  readonly common: CommonWords;
  /** The words of the command, complete. Throws `UsageError` when one is missing. */
  readonly given: () => GivenWords;
}

/** Takes a call apart. Throws `UsageError` for an unknown command and for words that it does not take. */
export function parseCall(argv: readonly string[], commands: readonly CliCommand[]): Call {
  const place = commandPlace(argv);
  const command = namedCommand(argv, commands);
  if (command === null && place < argv.length) {
    throw new UsageError(`There is no command “${argv[place] ?? ''}”; --help lists them.`);
  }
  const words = command?.words ?? {};
  const { values, positionals } = parseStrictly(argv.toSpliced(place, 1), words);
  return {
    command,
    common: {
      library: typeof values.library === 'string' ? values.library : undefined,
      json: values.json === true,
      debug: values.debug === true,
      help: values.help === true,
      version: values.version === true,
    },
    given: () => completeWords(words, { ...values, ...namePositionals(words, positionals) }),
  };
}

/** The command that a call names, be its other words right or wrong. */
export function namedCommand(argv: readonly string[], commands: readonly CliCommand[]): CliCommand | null {
  return commands.find(({ name }) => name === argv[commandPlace(argv)]) ?? null;
}

/** Where the command's name stands: the first word that is neither a common option nor its value. */
function commandPlace(argv: readonly string[]): number {
  const { tokens } = parseArgs({
    args: [...argv],
    options: commonOptions,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens.find((token) => token.kind === 'positional')?.index ?? argv.length;
}

function parseStrictly(
  args: string[],
  words: WordTable,
): { values: Record<string, string | boolean | string[] | undefined>; positionals: string[] } {
  const options: ParseArgsOptionsConfig = { ...commonOptions };
  for (const [name, { kind }] of Object.entries(words)) {
    if (kind === 'flag') options[name] = { type: 'boolean' };
    if (kind === 'option' || kind === 'options') options[name] = { type: 'string', multiple: true };
  }
  try {
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true });
    const single: Record<string, string | boolean | string[] | undefined> = {};
    for (const [name, value] of Object.entries(values)) {
      single[name] = words[name]?.kind === 'option' ? onlyValue(name, value as string[]) : (value as string);
    }
    return { values: single, positionals };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')) {
      throw new UsageError(usageMessage(error.message), { cause: error });
    }
    throw error;
  }
}

function onlyValue(name: string, values: readonly string[]): string | undefined {
  if (values.length > 1) throw new UsageError(`--${name} can be given once.`);
  return values[0];
}

/** What is wrong in one sentence: Node's first, and its advice for values that begin with a dash. */
function usageMessage(message: string): string {
  const [sentence = message] = message.replace(/\s+/gu, ' ').split(/\.(?:\s|$)/u);
  if (sentence.includes('ambiguous'))
    return `${sentence}; write --name=VALUE for a value that begins with a dash.`;
  if (sentence.startsWith('Unknown')) return `${sentence}; put -- before words that begin with a dash.`;
  return `${sentence}.`;
}

function namePositionals(words: WordTable, positionals: readonly string[]): GivenWords {
  const named: Record<string, string | readonly string[]> = {};
  let rest = positionals;
  for (const [name, { kind }] of Object.entries(words)) {
    if (kind === 'words') {
      named[name] = rest;
      rest = [];
    } else if (kind === 'word' && rest[0] !== undefined) {
      named[name] = rest[0];
      rest = rest.slice(1);
    }
  }
  if (rest[0] !== undefined) throw new UsageError(`“${rest[0]}” is one word too many.`);
  return named;
}
