import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A command line as Electron reads it: flags, then the app, then the app's own arguments. */
export interface Launch {
  flags: readonly string[];
  /** The app's folder or main file, absolute. */
  target: string;
  rest: readonly string[];
}

/** Where an app lives and what its manifest says. */
export interface AppManifest {
  root: string;
  main: string;
  name: string;
  version: string;
}

/** Splits the arguments at the first that is no flag; without one, the working directory is the app. */
export function parseLaunch(args: readonly string[], cwd: string): Launch {
  const at = args.findIndex((arg) => !arg.startsWith('--'));
  const end = at < 0 ? args.length : at;
  return { flags: args.slice(0, end), target: resolve(cwd, args[end] ?? '.'), rest: args.slice(end + 1) };
}

/** The value of `--name=value`, the empty string for a bare `--name`, `undefined` when the flag is absent. */
export function flagValue(flags: readonly string[], name: string): string | undefined {
  const found = flags.find((flag) => flag === `--${name}` || flag.startsWith(`--${name}=`));
  return found?.slice(`--${name}=`.length);
}

/** Finds the package.json that governs the target, upwards from a main file. Throws when `main` is missing. */
export function readManifest(target: string): AppManifest {
  const isFolder = statSync(target).isDirectory();
  const root = isFolder ? target : (packageFolder(dirname(target)) ?? dirname(target));
  const file = join(root, 'package.json');
  const manifest = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    : {};
  const text = (key: string) => (typeof manifest[key] === 'string' ? manifest[key] : undefined);
  return {
    root,
    main: isFolder ? join(target, text('main') ?? 'index.js') : target,
    name: text('productName') ?? text('name') ?? 'app',
    version: text('version') ?? '0.0.0',
  };
}

function packageFolder(folder: string): string | undefined {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : packageFolder(parent);
}

/** This process's command line, read before `start.ts` rewrites `process.argv` for the app. */
export const launch: Launch = parseLaunch(process.argv.slice(2), process.cwd());
