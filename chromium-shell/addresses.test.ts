import { describe, expect, it } from 'vitest';
import { fromWebUrl, toWebPolicy, toWebUrl } from './addresses.ts';

const schemes = new Set(['app', 'postil-asset']);

describe('addresses', () => {
  it.each([
    ['app://postil/index.html?a=1#b', 'https://postil.app.invalid/index.html?a=1#b'],
    ['app://postil/', 'https://postil.app.invalid/'],
    ['postil-asset://images/x.png', 'https://images.postil-asset.invalid/x.png'],
  ])('maps %s there and back', (url, webUrl) => {
    expect(toWebUrl(url, schemes)).toBe(webUrl);
    expect(fromWebUrl(webUrl, schemes)).toBe(url);
  });

  it('maps an origin back', () => {
    expect(fromWebUrl('https://postil.app.invalid', schemes)).toBe('app://postil');
  });

  it.each(['https://example.org/', 'data:text/plain,a', 'file:///etc/passwd', 'other://postil/'])(
    'leaves %s alone',
    (url) => {
      expect(toWebUrl(url, schemes)).toBe(url);
      expect(fromWebUrl(url, schemes)).toBe(url);
    },
  );

  it('leaves hosts alone that only look like ours', () => {
    expect(fromWebUrl('https://postil.unknown.invalid/', schemes)).toBe('https://postil.unknown.invalid/');
    expect(fromWebUrl('https://evil.example/https://postil.app.invalid/', schemes)).toContain('evil.example');
  });
});

describe('toWebPolicy', () => {
  it.each([
    ["default-src 'none'; img-src 'self' data:", "default-src 'none'; img-src 'self' data:"],
    ['img-src app: data:', 'img-src app: https://*.app.invalid data:'],
    [
      "img-src postil-asset:; script-src 'self'",
      "img-src postil-asset: https://*.postil-asset.invalid; script-src 'self'",
    ],
    ['connect-src app://postil', 'connect-src https://postil.app.invalid/'],
  ])('rewrites %s', (policy, expected) => {
    expect(toWebPolicy(policy, schemes)).toBe(expected);
  });
});
