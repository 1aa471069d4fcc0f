import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';

/** A package of others whose code or fonts are in the bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of its manifest. */
  readonly license: string;
  /** The texts of its licence files, in the order of their names; empty when it carries none. */
  readonly texts: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Folders whose files end in the bundle. Tests and types do not. */
const bundledFolders = ['core', 'electron', 'renderer'];

/** Electron is shipped beside the bundle, with licences of its own. */
const besideTheBundle = new Set(['electron', ...builtinModules]);

/**
 * The packages that the project's own files import, and all that these depend on: a few more than what the
 * bundler keeps, and never fewer. Sorted by name. Throws when one is not installed.
 */
export function bundledPackages(root: string): BundledPackage[] {
  const found = new Map<string, BundledPackage>();
  const visit = (name: string, from: string): void => {
    const folder = packageFolder(name, from);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const key = `${manifest.name} ${manifest.version}`;
    if (found.has(key)) return;
    found.set(key, { ...describe(manifest), texts: licenseTexts(folder) });
    for (const dependency of Object.keys(manifest.dependencies ?? {}))
      if (!dependency.startsWith('@types/')) visit(dependency, folder);
  };
  for (const name of importedPackages(root)) visit(name, root);
  return [...found.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

function describe({ name, version, license = 'not said' }: Manifest): Omit<BundledPackage, 'texts'> {
  return { name, version, license };
}

/** Names of the packages that code and style sheets import for more than their types. */
function importedPackages(root: string): Set<string> {
  const files = bundledFolders.flatMap((folder) => {
    const path = join(root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file));
  });
  const sources = files.filter((file) => /\.(ts|css)$/.test(file) && !file.endsWith('.test.ts'));
  const names = sources.flatMap((file) => specifiers(readFileSync(file, 'utf8')).map(packageName));
  return new Set(names.filter((name) => !besideTheBundle.has(name)));
}

/** What stands after `from`, `import` and `@import` and names a package. */
function specifiers(source: string): string[] {
  const imports =
    /^(?:import|export)(?!\s+type\b)\s[^'"]*?from\s+'([^']+)'|^@?import\s+['"]([^'"]+)['"]|\bimport\('([^']+)'\)/gm;
  const all = [...source.matchAll(imports)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return all.filter((specifier) => !/^(\.|node:|[a-z]+:\/\/|\/)/.test(specifier) && specifier !== '');
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Looks where Node looks: in `node_modules` here and above. */
function packageFolder(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error(`${name}, which ${from} needs, is not installed.`);
  }
}

function licenseTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|ofl)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
}
