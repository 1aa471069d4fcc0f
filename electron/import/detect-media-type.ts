import type { ImportSource } from './imported-article.ts';

/** The formats that are read. */
export const readableTypes = [
  'text/plain',
  'text/html',
  'text/markdown',
  'multipart/related',
  'application/epub+zip',
] as const;
export type ReadableType = (typeof readableTypes)[number];

const typesByExtension: Readonly<Record<string, ReadableType>> = {
  txt: 'text/plain',
  text: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
  xht: 'text/html',
  md: 'text/markdown',
  markdown: 'text/markdown',
  mdown: 'text/markdown',
  mkd: 'text/markdown',
  mhtml: 'multipart/related',
  mht: 'multipart/related',
  epub: 'application/epub+zip',
};

const otherNames: Readonly<Record<string, ReadableType>> = {
  'application/xhtml+xml': 'text/html',
  'text/x-markdown': 'text/markdown',
  'application/x-mimearchive': 'multipart/related',
  'message/rfc822': 'multipart/related',
};

/** Formats that could hold an article but are not read, and text that is none. */
const unreadExtensions = new Set(
  (
    'pdf doc docx odt rtf pages mobi azw azw3 fb2 djvu webarchive warc maff zip gz tar 7z rar ' +
    'png jpg jpeg gif webp avif svg bmp tiff mp3 mp4 mov wav json jsonl jsonld csv tsv xml opml css js ts py exe'
  ).split(' '),
);

/**
 * The format in which a source is to be read: as its caller says, else by its name, else by its first characters.
 * Answers what it seems to be when that is not read: a media type or an extension with its dot.
 */
export function detectMediaType(
  source: ImportSource,
): { readonly type: ReadableType } | { readonly unread: string } {
  if (source.mediaType !== undefined) {
    const essence = source.mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
    const type = otherNames[essence] ?? readableTypes.find((readable) => readable === essence);
    return type === undefined ? { unread: essence } : { type };
  }
  const extension = extensionOf(source.name ?? '');
  const type = typeOfExtension(extension);
  if (type !== undefined) return { type: settled(type, source.bytes) };
  if (unreadExtensions.has(extension)) return { unread: `.${extension}` };
  return { type: sniff(source.bytes) };
}

/** Whether a file's name says that its format is read: for folders, in which not everything is an article. */
export function isReadableName(name: string): boolean {
  return typeOfExtension(extensionOf(name)) !== undefined;
}

function extensionOf(name: string): string {
  return /\.([^.\s/\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Own entries only: a file may well be named `x.constructor`. */
function typeOfExtension(extension: string): ReadableType | undefined {
  return Object.hasOwn(typesByExtension, extension) ? typesByExtension[extension] : undefined;
}

/** Web archives are also saved under the names of pages, and pages under those of web archives. */
function settled(type: ReadableType, bytes: Uint8Array): ReadableType {
  if (type !== 'text/html' && type !== 'multipart/related') return type;
  const start = startOf(bytes);
  if (isWebArchive(start)) return 'multipart/related';
  return type === 'multipart/related' && isPage(start) ? 'text/html' : type;
}

function sniff(bytes: Uint8Array): ReadableType {
  const start = startOf(bytes);
  if (isBook(bytes)) return 'application/epub+zip';
  if (isWebArchive(start)) return 'multipart/related';
  if (isPage(start)) return 'text/html';
  const markdown =
    /^(?:---|\+\+\+)\n[\s\S]*?\n(?:---|\+\+\+)\n/u.test(start) ||
    /^#{1,6} \S/mu.test(start) ||
    /\[[^\]\n]+\]\(https?:/u.test(start);
  return markdown ? 'text/markdown' : 'text/plain';
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
}

/** An archive with the file that says where a book's text is: names are not packed. Its media type is often left out. */
function isBook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('META-INF/container.xml');
}

/** Whether text begins with the headers of a MIME message that has a page in it. */
function isWebArchive(start: string): boolean {
  return (
    /^[A-Za-z-]+:[^\n]*\n/u.test(start) &&
    /^MIME-Version:/imu.test(start) &&
    /^Content-Type:\s*(?:multipart\/(?:related|mixed|alternative)|text\/html)/imu.test(start)
  );
}

function isPage(start: string): boolean {
  return /^(?:<\?xml[^>]*>\s*)?(?:<!-{2}[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|main|meta)\b/iu.test(
    start,
  );
}
