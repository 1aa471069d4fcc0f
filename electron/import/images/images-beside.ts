import { constants } from 'node:fs';
import { closeSync, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { imageAsset, imageTypeOf, largestImage } from './image-asset.ts';
import type { FindImage } from './image-collector.ts';

/** Where editors of Markdown put what is embedded by its name alone. */
const attachmentFolders = ['attachments', 'assets', 'images', 'files', 'media', '_resources'];

/**
 * Finds the images that lie beside a saved file: those that it names by a relative address and that are inside
 * `folder`. Nothing outside of it is read, whatever `..` and links say, and nothing that is no plain file. Reads
 * synchronously, as it serves a parser; it is meant to run off the main thread.
 */
export function imagesBeside(folder: string): FindImage {
  const root = realpathOrNull(folder);
  return (address) => {
    const path = root === null || !isRelative(address) ? null : pathOf(address);
    return root === null || path === null ? null : imageAt(root, resolve(root, path), path);
  };
}

/** As `imagesBeside`; an image named without a folder is also looked for where attachments are usually kept. */
export function attachmentsBeside(folder: string): FindImage {
  const find = imagesBeside(folder);
  return (address) => {
    const found = find(address);
    if (found !== null || /[/\\]/u.test(address)) return found;
    for (const place of attachmentFolders) {
      const attached = find(`${place}/${address}`);
      if (attached !== null) return attached;
    }
    return null;
  };
}

function isRelative(address: string): boolean {
  return address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/iu.test(address);
}

/** An address as a path, its escapes resolved and a query left out; `null` for what names no file. */
function pathOf(address: string): string | null {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/su, '')).replaceAll('\\', '/');
    return path.includes('\u0000') || path.startsWith('/') ? null : path;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function imageAt(root: string, path: string, name: string): ReturnType<FindImage> {
  const real = realpathOrNull(path);
  // Both sides without links, so that none leads out of the folder.
  if (real?.startsWith(root.endsWith(sep) ? root : root + sep) !== true) return null;
  try {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    const file = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const { size } = fstatSync(file);
      if (!fstatSync(file).isFile() || size === 0 || size > largestImage) return null;
      return imageAsset(readFileSync(file), imageTypeOf(name));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    // Not readable: the article shows the image's words, as for one from the web.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function realpathOrNull(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
