import type { CliCommand } from './command.ts';
import { displayWord } from './words.ts';

const commonLines = [
  ['--library DIR', 'the library to use, instead of POSTIL_LIBRARY or the program’s own'],
  ['--json', 'print the outcome as JSON, and nothing else'],
  ['--debug', 'print where an unforeseen error came from'],
  ['--help, --version', 'print this, or the version'],
] as const;

/** The list of commands. */
export function programHelp(commands: readonly CliCommand[]): string {
  return [
    'Postil keeps saved articles with what you mark and write beside them.',
    '',
    'Usage: postil COMMAND [WORD]... [--library DIR] [--json]',
    '',
    ...inColumns(commands.map(({ name, summary }) => [name, summary])),
    '',
    ...inColumns(commonLines),
    '',
    'postil COMMAND --help says more. Exit status: 0 done, 1 something could not be done, 2 wrong words.',
  ].join('\n');
}

/** How one command is called and what its words mean. */
export function commandHelp(command: CliCommand): string {
  const words = Object.entries(command.words);
  return [
    `${command.summary}.`,
    '',
    `Usage: ${usageOf(command)}`,
    '',
    ...inColumns([
      ...words.map(([name, spec]) => [displayWord(name, spec), spec.about] as const),
      ...commonLines,
    ]),
  ].join('\n');
}

/** The call of a command in one line, such as `postil note ID TEXT`. */
export function usageOf({ name, words }: Pick<CliCommand, 'name' | 'words'>): string {
  return ['postil', name, ...Object.entries(words).map(([word, spec]) => displayWord(word, spec))].join(' ');
}

function inColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
