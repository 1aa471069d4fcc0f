import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from './project-root.ts';

const require = createRequire(import.meta.url);

/** Runs a command-line tool of an installed package on this Node, in the project's folder, with its output shown. */
export function runTool(
  name: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly packageName?: string } = {},
): { readonly ok: boolean } {
  const result = spawnSync(process.execPath, [toolPath(options.packageName ?? name, name), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...options.env },
  });
  return { ok: result.status === 0 };
}

/** The script behind a package's command. Throws when the package has no such command. */
export function toolPath(packageName: string, command: string): string {
  const manifestPath = findManifest(packageName);
  const manifest = require(manifestPath) as { bin?: string | Record<string, string> };
  const script = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command];
  if (script === undefined) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(dirname(manifestPath), script);
}

/** Not by `require.resolve`: some packages do not export their manifest. */
function findManifest(packageName: string): string {
  return join(projectRoot, 'node_modules', packageName, 'package.json');
}
