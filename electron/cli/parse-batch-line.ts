import type { CliCommand } from './command.ts';
import { completeWords, displayWord, UsageError } from './words.ts';
import type { GivenWords, WordSpec } from './words.ts';

/** A line of a batch: a command and its words, complete. */
export interface BatchCall {
  readonly command: CliCommand;
  readonly given: GivenWords;
}

/** Reads a line of a batch, such as `{"op":"note","id":"…","text":"…"}`. Throws `UsageError`. */
export function parseBatchLine(line: string, commands: readonly CliCommand[]): BatchCall {
  const fields = parseObject(line);
  const { op, ...rest } = fields;
  const command = commands.find(({ name }) => name === op);
  if (command === undefined) {
    throw new UsageError(
      op === undefined ? 'The line has no "op".' : `There is no command ${JSON.stringify(op)} in a batch.`,
    );
  }
  const given: Record<string, GivenWords[string]> = {};
  for (const [name, value] of Object.entries(rest)) {
    const spec = Object.hasOwn(command.words, name) ? command.words[name] : undefined;
    if (spec === undefined) throw new UsageError(`${command.name} takes no "${name}".`);
    if (value !== null) given[name] = wordOf(name, spec, value);
  }
  return { command, given: completeWords(command.words, given) };
}

function parseObject(line: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new UsageError('The line is not JSON.', { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError('The line is not a JSON object.');
  }
  return value as Readonly<Record<string, unknown>>;
}

function wordOf(name: string, spec: WordSpec, value: unknown): string | readonly string[] | boolean {
  switch (spec.kind) {
    case 'flag':
      if (typeof value === 'boolean') return value;
      throw new UsageError(`"${name}" takes true or false.`);
    case 'word':
    case 'option': {
      const word = asWord(value);
      if (word !== null) return word;
      throw new UsageError(`"${name}" takes a string (${displayWord(name, spec)}).`);
    }
    case 'words':
    case 'options': {
      const words = (Array.isArray(value) ? value : [value]).map(asWord);
      if (words.every((word) => word !== null)) return words;
      throw new UsageError(`"${name}" takes a string or an array of strings.`);
    }
  }
}

function asWord(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}
