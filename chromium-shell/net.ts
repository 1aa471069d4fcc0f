import type * as Electron from 'electron';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemeHandler } from './protocol.ts';

const mediaTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Electron's `net`, for `file:` and the app's own schemes only: rejects for every other address, and, like
 * Electron, for a file that is not there.
 */
export const net: Pick<Electron.Net, 'fetch' | 'isOnline' | 'online'> = {
  online: false,
  isOnline: () => false,
  async fetch(input, init) {
    const request = typeof input === 'string' ? new Request(input, init) : input;
    const { protocol, pathname } = new URL(request.url);
    if (protocol !== 'file:') {
      const handler = schemeHandler(protocol.slice(0, -1));
      if (handler === undefined) throw new Error(`net::ERR_INTERNET_DISCONNECTED ${request.url}`);
      return handler(request);
    }
    try {
      const bytes = await readFile(fileURLToPath(request.url));
      const type = mediaTypes[extname(pathname).toLowerCase()] ?? 'application/octet-stream';
      return new Response(bytes, { headers: { 'content-type': type } });
    } catch (cause) {
      throw new Error(`net::ERR_FILE_NOT_FOUND ${request.url}`, { cause });
    }
  },
};
