import { createHash } from 'node:crypto';
import type { ImportedAsset } from '../imported-article.ts';

/** Larger images are not kept. In bytes. */
export const largestImage = 32 * 1024 * 1024;

const extensionsByType: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/svg+xml': 'svg',
};

/** The first bytes of the formats that a browser shows, in Latin-1. */
const signatures: readonly (readonly [RegExp, string])[] = [
  [/^\u0089PNG/u, 'png'],
  [/^\u00FF\u00D8\u00FF/u, 'jpg'],
  [/^GIF8/u, 'gif'],
  [/^RIFF[^]{4}WEBP/u, 'webp'],
  [/^[^]{4}ftypavi[fs]/u, 'avif'],
  [/^BM[^]{4}[^]{4}/u, 'bmp'],
  [/^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!(?:-{2}[^]*?-->|DOCTYPE[^>]*>)\s*)*<svg\b/iu, 'svg'],
];

/**
 * An image as it is kept: named by its hash, and by its format as its first bytes say it, else as `mediaType` says it.
 * `null` when that is none that is shown, or when it is empty or larger than `largestImage`.
 */
export function imageAsset(bytes: Uint8Array, mediaType: string | null): ImportedAsset | null {
  if (bytes.length === 0 || bytes.length > largestImage) return null;
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const stated = mediaType?.toLowerCase() ?? '';
  const extension =
    signatures.find(([signature]) => signature.test(start))?.[1] ??
    (Object.hasOwn(extensionsByType, stated) ? extensionsByType[stated] : undefined);
  if (extension === undefined) return null;
  return { name: `${createHash('sha256').update(bytes).digest('hex')}.${extension}`, bytes };
}

/** The media type that a file's name says, for `imageAsset`; `null` for the names of other formats. */
export function imageTypeOf(name: string): string | null {
  const extension = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
  return (
    Object.entries(extensionsByType).find(
      ([, known]) => extension !== undefined && known === extension,
    )?.[0] ?? null
  );
}
