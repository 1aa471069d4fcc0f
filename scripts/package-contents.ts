/** A rule about the files of the package, and what breaks it. */
export interface Breach {
  readonly rule: string;
  readonly files: readonly string[];
}

const required = [
  'package.json',
  'LICENSE',
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/THIRD-PARTY-LICENSES.txt',
  'resources/icon.png',
];

const forbidden: readonly { readonly rule: string; readonly pattern: RegExp }[] = [
  { rule: 'no sources', pattern: /\.tsx?$/ },
  { rule: 'no source maps', pattern: /\.map$/ },
  { rule: 'no node_modules', pattern: /(^|\/)node_modules(\/|$)/ },
  { rule: 'no tests', pattern: /(^|\/)tests?\/|\.(test|e2e)\./ },
  { rule: 'nothing from outside the project', pattern: /(^|\/)(\.\.|shared)(\/|$)/ },
  {
    rule: 'nothing but the program and its resources',
    pattern: /^(?!out\/|resources\/|package\.json$|LICENSE$)/,
  },
];

/** Holds the paths of a package, relative and with `/`, against the rules. Empty when all of them hold. */
export function contentBreaches(files: readonly string[]): Breach[] {
  const missing = required.filter((file) => !files.includes(file));
  const articles = files.some((file) => /^resources\/articles\/[^/]+$/.test(file));
  return [
    { rule: 'all that the program needs', files: missing },
    { rule: 'articles to begin with', files: articles ? [] : ['resources/articles/'] },
    ...forbidden.map(({ rule, pattern }) => ({ rule, files: files.filter((file) => pattern.test(file)) })),
  ].filter((breach) => breach.files.length > 0);
}

/**
 * The modules that a bundle asks for at run time, beside its own files: by `import` in its three forms and by
 * `require`, with names that stand in the text. Libraries' comments are full of examples, so lines of comments
 * do not count.
 */
export function outsideModules(bundle: string): string[] {
  const code = bundle
    .split('\n')
    .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line))
    .join('\n');
  const asked =
    /^(?:import|export)\s[^'"\n]*?from\s*["']([^"']+)["']|^import\s*["']([^"']+)["']|\b(?:import|(?:__)?require)\(["']([^"']+)["']\)/gm;
  const names = [...code.matchAll(asked)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return [...new Set(names)].filter((name) => !name.startsWith('.')).sort();
}
