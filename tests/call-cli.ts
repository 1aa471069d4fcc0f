import { Readable, Writable } from 'node:stream';
import { runCli } from '../electron/cli/run-cli.ts';

/** What a call of the command line left behind. */
export interface CliOutcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the command line in this process, on the library in a folder, with `input` on standard input. */
export async function callCli(library: string, argv: readonly string[], input = ''): Promise<CliOutcome> {
  const [stdout, stderr] = [new Collector(), new Collector()];
  const status = await runCli(argv, {
    stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]),
    stdout,
    stderr,
    env: { POSTIL_LIBRARY: library },
    cwd: import.meta.dirname,
  });
  return { status, out: stdout.text, err: stderr.text };
}

/** Calls the command line with `--json`, and gives the one value that it printed. Throws when the call failed. */
export async function callJson<T>(library: string, argv: readonly string[], input = ''): Promise<T> {
  const { status, out, err } = await callCli(library, [...argv, '--json'], input);
  if (status !== 0) throw new Error(`Status ${status}: ${err}`);
  return JSON.parse(out) as T;
}

class Collector extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
