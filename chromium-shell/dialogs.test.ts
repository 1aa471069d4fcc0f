import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toMessageBox } from './message-box.ts';
import { folderOf } from './open-dialog.ts';
import { prepareProfile } from './profile.ts';
import { toUrlPattern } from './web-request.ts';

describe('toMessageBox', () => {
  it.each([
    [{ message: 'm' }, { buttons: ['OK'], defaultId: 0, cancelId: 0 }],
    [
      { message: 'm', buttons: ['Delete', 'Cancel'] },
      { buttons: ['Delete', 'Cancel'], defaultId: 0, cancelId: 1 },
    ],
    [
      { message: 'm', buttons: ['Yes', '&No'], defaultId: 1 },
      { buttons: ['Yes', '&No'], defaultId: 1, cancelId: 1 },
    ],
    [
      { message: 'm', buttons: ['A', 'Cancel'], cancelId: 0 },
      { buttons: ['A', 'Cancel'], defaultId: 0, cancelId: 0 },
    ],
  ])('fills in %j', (options, expected) => {
    expect(toMessageBox(options)).toMatchObject(expected);
  });
});

describe('folderOf', () => {
  it.each([
    ['/home/a/articles/x/y.html', 'articles/x/y.html', '/home/a/articles'],
    ['C:\\a\\articles\\y.html', 'articles/y.html', 'C:\\a\\articles'],
  ])('finds the folder of %s', (path, relative, expected) => {
    expect(folderOf(path, relative)).toBe(expected);
  });
});

describe('prepareProfile', () => {
  it('makes downloads ask, and keeps what Chromium wrote', () => {
    const folder = mkdtempSync(join(tmpdir(), 'postil-profile-'));
    const file = join(folder, 'Default', 'Preferences');
    prepareProfile(folder, '/home/a/Documents');
    expect(existsSync(file)).toBe(true);
    writeFileSync(
      file,
      JSON.stringify({ download: { extra: 1, prompt_for_download: false }, browser: { a: 2 } }),
    );
    prepareProfile(folder, '/home/b');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      browser: { a: 2 },
      download: { extra: 1, prompt_for_download: true, default_directory: '/home/b' },
    });
    rmSync(folder, { recursive: true });
  });
});

describe('toUrlPattern', () => {
  it.each([
    ['<all_urls>', 'https://example.org/', true],
    ['http://*/*', 'http://example.org/a', true],
    ['http://*/*', 'https://example.org/a', false],
    ['*://a.b/*', 'https://axb/c', false],
  ])('%s and %s: %s', (pattern, url, expected) => {
    expect(toUrlPattern(pattern).test(url)).toBe(expected);
  });
});
