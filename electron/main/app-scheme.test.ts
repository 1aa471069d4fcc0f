import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAppAddress, serveAppScheme } from './app-scheme.ts';
import { assetPolicy, pagePolicy } from './security/content-security-policy.ts';

const sha = 'ab'.repeat(32);

describe('an address of the scheme', () => {
  it.each([
    ['app://postil/', { kind: 'page', path: 'index.html' }],
    ['app://postil/assets/index-C0ffee42.js', { kind: 'page', path: 'assets/index-C0ffee42.js' }],
    ['app://postil/index.html?theme=dark#top', { kind: 'page', path: 'index.html' }],
    [`app://postil/assets/${sha}.png`, { kind: 'asset', name: `${sha}.png` }],
  ])('%s names a file', (address, file) => {
    expect(readAppAddress(address)).toEqual(file);
  });

  it.each([
    'app://other/index.html',
    'app://postil.evil/index.html',
    'https://postil/index.html',
    'app://postil/%2e%2e%2fpackage.json',
    'app://postil/..%2f..%2fetc%2fpasswd',
    'app://postil/assets/..%5c..%5csecret',
    'app://postil/a%00.html',
    'app://postil//etc/passwd',
    'app://postil/C:/Windows/win.ini',
    'app://postil/.env',
    'app://postil/%ff',
  ])('%s names nothing', (address) => {
    expect(readAppAddress(address)).toBeNull();
  });

  it('cannot climb with dots, which a parser takes out first', () => {
    expect(readAppAddress('app://postil/../../etc/passwd')).toEqual({ kind: 'page', path: 'etc/passwd' });
  });
});

describe('the scheme', () => {
  let folder: string;
  let get: (path: string, method?: string) => Promise<Response>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postil-scheme-'));
    await mkdir(join(folder, 'window/assets'), { recursive: true });
    await writeFile(join(folder, 'window/index.html'), '<!doctype html>');
    await writeFile(join(folder, 'secret.html'), 'secret');
    await writeFile(join(folder, 'picture'), 'picture');
    serveAppScheme(
      {
        handle: (_scheme, handler) => {
          get = async (path, method = 'GET') => handler(new Request(`app://postil/${path}`, { method }));
        },
      },
      {
        window: join(folder, 'window'),
        assetPath: (name) => Promise.resolve(name === `${sha}.svg` ? join(folder, 'picture') : null),
        devServer: null,
      },
    );
  });

  afterEach(() => rm(folder, { recursive: true }));

  const summary = async (response: Response): Promise<unknown> => ({
    status: response.status,
    body: await response.text(),
    headers: Object.fromEntries(response.headers),
  });

  it('serves the window with its type and its policy', async () => {
    expect(await summary(await get(''))).toEqual({
      status: 200,
      body: '<!doctype html>',
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': pagePolicy(),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    });
  });

  it('serves a picture of the library so that it can do nothing', async () => {
    const { headers, body } = (await summary(await get(`assets/${sha}.svg`))) as {
      headers: Record<string, string>;
      body: string;
    };
    expect([body, headers['content-security-policy']]).toEqual(['picture', assetPolicy]);
  });

  it.each([
    'missing.js',
    'assets',
    '../secret.html',
    '%2e%2e%2fsecret.html',
    `assets/${'cd'.repeat(32)}.png`,
  ])('answers 404 to %s', async (path) => {
    expect(await summary(await get(path))).toEqual({ status: 404, body: '', headers: {} });
  });

  it('is only read', async () => {
    expect((await get('', 'POST')).status).toBe(404);
  });
});
