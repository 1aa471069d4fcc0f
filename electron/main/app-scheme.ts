import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Protocol } from 'electron';
import { assetPolicy, pagePolicy } from './security/content-security-policy.ts';

/** All that the window loads comes from here: its own files, and the pictures of the library. */
export const appAddress = 'app://postil/';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.bmp': 'image/bmp',
  '.ico': 'image/x-icon',
};

/** What an address of the scheme means: a file of the built window, a picture of the library, or nothing. */
export type AppFile =
  { readonly kind: 'page'; readonly path: string } | { readonly kind: 'asset'; readonly name: string };

/**
 * Reads an address of the scheme. Vite's own files and the library's pictures share the folder `assets`; a
 * picture's name is a whole SHA-256, which Vite never makes. Pages are relative paths without `..`, empty
 * segments, drive letters or separators of any system, encoded or not.
 */
export function readAppAddress(address: string): AppFile | null {
  if (!address.startsWith(appAddress) || !URL.canParse(address)) return null;
  const path = decodePath(new URL(address).pathname.slice(1));
  if (path === null) return null;
  const asset = /^assets\/([0-9a-f]{64}\.[a-z0-9]+)$/.exec(path)?.[1];
  if (asset !== undefined) return { kind: 'asset', name: asset };
  if (path === '') return { kind: 'page', path: 'index.html' };
  const plain = path.split('/').every((segment) => /^[\w@-][\w@.-]*$/.test(segment));
  return plain ? { kind: 'page', path } : null;
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // A broken escape names nothing.
  }
}

/** Must run before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Where the files of the scheme are. */
export interface AppFolders {
  /** The built window. */
  readonly window: string;
  /** The path of a picture of the library, or `null`. */
  readonly assetPath: (name: string) => Promise<string | null>;
  /** Origin of the development server that makes the window's files, or `null` for a built program. */
  readonly devServer: string | null;
}

/** Answers the scheme's requests, with 404 for whatever is not there and no word of why. */
export function serveAppScheme(protocol: Pick<Protocol, 'handle'>, folders: AppFolders): void {
  protocol.handle('app', async ({ url, method }) => {
    const file = method === 'GET' || method === 'HEAD' ? readAppAddress(url) : null;
    if (folders.devServer !== null && file?.kind !== 'asset') return fromDevServer(url, folders.devServer);
    const path = file === null ? null : await pathOf(file, folders);
    const bytes = path === null ? null : await readIfThere(path);
    if (file === null || path === null || bytes === null) return new Response(null, { status: 404 });
    return new Response(bytes, { headers: headersOf(file, path) });
  });
}

async function pathOf(file: AppFile, folders: AppFolders): Promise<string | null> {
  if (file.kind === 'asset') return folders.assetPath(file.name);
  const path = join(folders.window, file.path);
  return path.startsWith(folders.window + sep) ? path : null;
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

function headersOf(file: AppFile, path: string): Record<string, string> {
  return {
    'content-type': mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'content-security-policy': file.kind === 'asset' ? assetPolicy : pagePolicy(),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}

/** Only while developing: Node's own `fetch`, since the session reaches no server. */
async function fromDevServer(url: string, devServer: string): Promise<Response> {
  const { pathname, search } = new URL(url);
  const answer = await fetch(new URL(pathname + search, devServer));
  const headers = new Headers(answer.headers);
  headers.set('content-security-policy', pagePolicy(devServer));
  headers.delete('content-encoding');
  return new Response(answer.body, { status: answer.status, headers });
}
