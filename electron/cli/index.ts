import { runCli } from './run-cli.ts';

const interrupted = new AbortController();
// The first Ctrl-C stops long work, and what is being written is finished; the second one ends the process.
process.once('SIGINT', () => interrupted.abort());

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: interrupted.signal,
});
