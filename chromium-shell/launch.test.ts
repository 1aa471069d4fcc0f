import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flagValue, parseLaunch, readManifest } from './launch.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postil-launch-'));
  mkdirSync(join(folder, 'out'));
  const manifest = { name: 'postil', productName: 'Postil', version: '1.2.3', main: 'out/main.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'out', 'main.js'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('parseLaunch', () => {
  it('splits flags, the app and its arguments', () => {
    expect(parseLaunch(['--inspect=0', '--x', 'app', 'a.html', '--late'], '/home')).toStrictEqual({
      flags: ['--inspect=0', '--x'],
      target: '/home/app',
      rest: ['a.html', '--late'],
    });
  });

  it('takes the working directory without an app', () => {
    expect(parseLaunch(['--x'], '/home')).toStrictEqual({ flags: ['--x'], target: '/home', rest: [] });
  });
});

describe('flagValue', () => {
  it('tells a value, a bare flag, a longer name and an absent flag apart', () => {
    const flags = ['--user-data-dir=/a=b', '--headless', '--no-sandbox-x'];
    const names = ['user-data-dir', 'headless', 'no-sandbox', 'x'];
    expect(names.map((name) => flagValue(flags, name))).toStrictEqual(['/a=b', '', undefined, undefined]);
  });
});

describe('readManifest', () => {
  it('finds the manifest from the folder and from the main file', () => {
    const expected = { root: folder, main: join(folder, 'out', 'main.js'), name: 'Postil', version: '1.2.3' };
    expect(readManifest(folder)).toStrictEqual(expected);
    expect(readManifest(join(folder, 'out', 'main.js'))).toStrictEqual(expected);
  });
});
