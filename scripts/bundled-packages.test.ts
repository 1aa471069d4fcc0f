import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundledPackages } from './bundled-packages.ts';
import { toLicenseText } from './make-licenses.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'postil-packages-'));
});

afterEach(() => rm(root, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

function install(path: string, manifest: object): Promise<void> {
  return write(`${path}/package.json`, JSON.stringify({ version: '1.0.0', license: 'MIT', ...manifest }));
}

it('finds what is imported, through several lines and in style sheets, and what that depends on', async () => {
  await write('core/a.ts', "import {\n  one,\n} from 'one/part';\nimport type { T } from 'types-only';\n");
  await write('electron/b.ts', "import { app } from 'electron';\nimport { join } from 'node:path';\n");
  await write('electron/b.test.ts', "import { it } from 'test-runner';\n");
  await write('renderer/c.css', "@import '@fonts/letters/index.css';\n");
  await install('node_modules/one', { name: 'one', dependencies: { two: '*', '@types/one': '*' } });
  await write('node_modules/one/LICENSE.md', 'Do as you like.\n');
  await install('node_modules/two', { name: 'two', version: '2.0.0' });
  await install('node_modules/one/node_modules/two', { name: 'two', dependencies: { one: '*' } });
  await install('node_modules/@fonts/letters', { name: '@fonts/letters', license: 'OFL-1.1' });
  expect(bundledPackages(root)).toEqual([
    { name: '@fonts/letters', version: '1.0.0', license: 'OFL-1.1', texts: [] },
    { name: 'one', version: '1.0.0', license: 'MIT', texts: ['Do as you like.'] },
    { name: 'two', version: '1.0.0', license: 'MIT', texts: [] },
  ]);
});

it('leaves out nothing silently: a package that is not there is an error', async () => {
  await write('core/a.ts', "import { one } from 'one';\n");
  expect(() => bundledPackages(root)).toThrow('one, which');
});

it('gives each package its licence, in its own words where it carries them', () => {
  const text = toLicenseText([
    { name: 'one', version: '1.0.0', license: 'MIT', texts: ['Do as you like.'] },
    { name: 'two', version: '2.0.0', license: 'ISC', texts: [] },
  ]);
  expect(text).toContain('\none 1.0.0 (MIT)\n\nDo as you like.\n');
  expect(text).toContain('\ntwo 2.0.0 (ISC)\n\nIts manifest says: ISC.\n');
});
