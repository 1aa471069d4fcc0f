import type { App } from 'electron';
import { runCli } from '../cli/run-cli.ts';

/** `Postil --cli <command>`: the command line in place of a window. Ends the program with the command's status. */
export async function runCommandLine(app: Pick<App, 'exit'>, words: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  app.exit(await runCli(words, { stdin, stdout, stderr, env, cwd: process.cwd() }));
}
