import { describe, expect, it } from 'vitest';
import { contentBreaches, outsideModules } from './package-contents.ts';

const good = [
  'package.json',
  'LICENSE',
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/THIRD-PARTY-LICENSES.txt',
  'resources/icon.png',
  'resources/articles/guide.md',
];

describe('what is packed', () => {
  it('may be the program and its resources', () => {
    expect(contentBreaches(good)).toEqual([]);
  });

  it.each([
    'electron/main/index.ts',
    'out/main/index.js.map',
    'node_modules/lit/index.js',
    'resources/tests/a.txt',
    'shared/articles/a.txt',
    '../shared/a.txt',
    '.env',
  ])('may not be %s', (file) => {
    expect(contentBreaches([...good, file]).flatMap(({ files }) => files)).toContain(file);
  });

  it('may not lack anything', () => {
    expect(contentBreaches([]).flatMap(({ files }) => files)).toEqual([
      ...good.slice(0, -1),
      'resources/articles/',
    ]);
  });
});

it('finds the modules that a bundle asks for, and none that a comment speaks of', () => {
  const bundle = [
    'import { app } from "electron";',
    'import "node:fs";',
    "const fs = require('node:path');",
    "* const parse5 = require('parse5');",
    " * import {x} from 'mdast'",
    'const late = await import("node:os");',
    'var fs = __require("node:url");',
    "export { a } from './chunk.js';",
  ].join('\n');
  expect(outsideModules(bundle)).toEqual(['electron', 'node:fs', 'node:os', 'node:path', 'node:url']);
});
