import { describe, expect, it } from 'vitest';
import { exchangeTokens } from './file-tokens.ts';
import { decode, encode } from './node-codec.ts';

const issued = 'postil-file:0b0f8c3e-6f0d-4a4e-9d58-0c6e0a0b0c0d';
const forged = 'postil-file:11111111-1111-4111-8111-111111111111';

async function exchange(value: unknown, path = '/home/a/article.html'): Promise<unknown> {
  return decode(
    await exchangeTokens(encode(value), (token) => Promise.resolve(token === issued ? path : undefined)),
  );
}

describe('exchangeTokens', () => {
  it('replaces each issued token, however deep', async () => {
    expect(await exchange(['import', { files: [issued, issued] }])).toStrictEqual([
      'import',
      { files: ['/home/a/article.html', '/home/a/article.html'] },
    ]);
  });

  it('leaves a token alone that was never issued, also beside an issued one', async () => {
    expect(await exchange([forged, issued])).toStrictEqual([forged, '/home/a/article.html']);
  });

  it('leaves text alone that has only the beginning of a token', async () => {
    expect(await exchange(['postil-file:', 'postil-file:0', '/etc/passwd'])).toStrictEqual([
      'postil-file:',
      'postil-file:0',
      '/etc/passwd',
    ]);
  });

  it.each(['C:\\Users\\a "b"\\c.html', '/home/$& $1/ä\n.html'])(
    'keeps every character of %j',
    async (path) => {
      expect(await exchange(issued, path)).toBe(path);
    },
  );
});
