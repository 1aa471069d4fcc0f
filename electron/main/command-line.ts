import { resolve } from 'node:path';
import { toOpenings, type Opening } from './openings.ts';

/** What the program was called with. */
export interface CommandLine {
  /** The words after `--cli`, or `null` for a call that wants a window. */
  readonly cli: readonly string[] | null;
  /** The folder of `--library=DIR`, or `null`. */
  readonly library: string | null;
  readonly openings: readonly Opening[];
}

/**
 * Reads `process.argv`. Chromium's and Electron's own switches stand in it too and are passed over. Before
 * packaging, the first word that is the app's own folder is no file to open; what stands before it was meant
 * for Electron (`-r`, its loader).
 */
export function readCommandLine(
  argv: readonly string[],
  context: { readonly folder: string; readonly appPath: string | null },
): CommandLine {
  const words = argv.slice(1);
  const cliAt = words.indexOf('--cli');
  const own = words.slice(cliAt === -1 ? 0 : cliAt + 1);
  const appAt = own.findIndex(
    (word) => context.appPath !== null && resolve(context.folder, word) === context.appPath,
  );
  const library = words.find((word) => word.startsWith('--library='))?.slice('--library='.length);
  const files = own.slice(appAt + 1).filter((word) => !word.startsWith('-'));
  return {
    cli: cliAt === -1 ? null : own,
    library: library === undefined || library === '' ? null : resolve(context.folder, library),
    openings: toOpenings(cliAt === -1 ? files : [], context.folder),
  };
}
