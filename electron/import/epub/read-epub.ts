import { detectBinary } from '../detect-binary.ts';
import { decodeText, declaredEncoding } from '../encoding/decode-text.ts';
import type { DecodedText } from '../encoding/decode-text.ts';
import { imageAsset, imageTypeOf } from '../images/image-asset.ts';
import type { ImportedArticle, ImportedAsset } from '../imported-article.ts';
import { ImportError } from '../imported-article.ts';
import type { ReadSource, SkippedPart } from '../read-source.ts';
import { printableName } from '../printable-name.ts';
import { BookNotes } from './book-notes.ts';
import { pathInBook } from './book-paths.ts';
import { fromXhtml } from './chapter-markup.ts';
import { parseNav, parseNcx } from './contents.ts';
import type { ContentsEntry } from './contents.ts';
import { divideChapters } from './divide-chapters.ts';
import type { BookChapter, BookFile } from './divide-chapters.ts';
import { parsePackage } from './package-document.ts';
import type { PackageDocument, SpineItem } from './package-document.ts';
import { readChapter, parseBody } from './read-chapter.ts';
import { refuseProtected } from './refuse-protected.ts';
import { parseXml } from './xml.ts';
import { ZipArchive } from './zip-archive.ts';

/** A chapter's markup, or a book's package document, is not longer. In bytes. */
const largestText = 16 * 1024 * 1024;
/** Nor are all chapters of a book together: the longest novels have a tenth of it. In bytes. */
const largestBook = 64 * 1024 * 1024;
const chapterTypes = new Set(['application/xhtml+xml', 'text/html', 'text/x-oeb1-document']);
/** Media types that say nothing of what a file is. */
const vagueTypes = new Set(['', 'application/xml', 'text/xml', 'application/octet-stream', 'text/plain']);

/**
 * Reads an e-book (EPUB 2 and 3): each chapter is an article, with the images in it and the notes that it calls. What
 * holds no words is passed over and named. Nothing runs, is fetched or is written anywhere.
 * Throws `unreadable` for what is no book or is damaged, `unsupported` for a protected one, `too-large`, `no-text`.
 */
export function readEpub(bytes: Uint8Array): Extract<ReadSource, { kind: 'book' }> {
  const archive = new ZipArchive(bytes);
  const packagePath = findPackage(archive);
  const book = parsePackage(requiredText(archive, packagePath), packagePath);
  refuseProtected(
    archive,
    book.spine.map(({ path }) => path),
  );
  const skipped: SkippedPart[] = [];
  const files = readFiles(archive, book, skipped);
  const title = book.title ?? 'Untitled book';
  const findImage = imagesIn(archive);
  const bodies = new Map(files.map((file) => [file.path, file.markup]));
  const notes = new BookNotes(
    (path) => (bodies.has(path) ? parseBody(bodies.get(path) ?? '') : null),
    book.spine.map(({ path }) => path),
  );

  const articles: ImportedArticle[] = [];
  for (const chapter of divideChapters(files, readContents(archive, book))) {
    const name = chapter.title ?? chapter.parts[0]?.path ?? '';
    const read = readChapter(chapter, { findImage, notes, language: book.language });
    if ('skipped' in read) skipped.push({ name, reason: read.skipped });
    else {
      articles.push({
        ...read,
        byline: book.byline,
        site: title,
        // A book's address would make all its chapters one article.
        url: null,
        published: book.published,
        mediaType: 'application/epub+zip',
        ...encodingOf(chapter),
      });
    }
  }
  if (articles.length === 0)
    throw new ImportError('no-text', `is a book without words${whyNoWords(skipped)}.`);
  return { kind: 'book', title, articles, skipped };
}

/** Why a part of a book is left out that is as it should be. */
const plainReasons = new Set(['It holds no words.', 'It is no text.', 'It is the table of contents.']);

/** The first part that could not be read, where that is why; what holds no words needs no reason. */
function whyNoWords(skipped: readonly SkippedPart[]): string {
  const broken = skipped.find(({ reason }) => !plainReasons.has(reason));
  return broken === undefined ? '' : ` (${printableName(broken.name)}: ${broken.reason.replace(/\.$/u, '')})`;
}

/** Files of one book are in one encoding; that of the chapter's first file is noted. */
function encodingOf({ parts: [first] }: BookChapter): Pick<ImportedArticle, 'encoding' | 'encodingFrom'> {
  const { encoding, encodingFrom } = first ?? { encoding: 'utf-8', encodingFrom: 'declared' };
  return { encoding, encodingFrom };
}

function findPackage(archive: ZipArchive): string {
  const container = textOf(archive, 'META-INF/container.xml');
  const path =
    container === null ? null : (parseXml(container.text).all('rootfile')[0]?.attribute('full-path') ?? null);
  if (path === null) {
    throw new ImportError(
      'unreadable',
      'is a ZIP archive, but no e-book: it does not say where its text is.',
    );
  }
  return path;
}

function requiredText(archive: ZipArchive, path: string): string {
  const text = textOf(archive, path);
  if (text === null)
    throw new ImportError('unreadable', 'is a damaged e-book: its package document is missing.');
  return text.text;
}

/** The chapters' files in the order of reading, each once. */
function readFiles(archive: ZipArchive, { spine, nav }: PackageDocument, skipped: SkippedPart[]): BookFile[] {
  const items = [...new Map(spine.map((item): [string, SpineItem] => [item.path, item])).values()];
  const chapters = items.filter(({ path, mediaType }) => isChapter(path, mediaType));
  const size = chapters.reduce((sum, { path }) => sum + archive.sizeOf(path), 0);
  if (size > largestBook) throw new ImportError('too-large', 'holds more than 64 MB of text.');
  return items.flatMap(({ path, mediaType }): BookFile[] => {
    const skip = (reason: string): [] => {
      skipped.push({ name: path, reason });
      return [];
    };
    if (path === nav) return skip('It is the table of contents.');
    if (!isChapter(path, mediaType)) return skip('It is no text.');
    try {
      const file = textOf(archive, path);
      if (file === null) return skip('It is missing.');
      return [{ ...file, path, markup: fromXhtml(file.text) }];
    } catch (error) {
      if (error instanceof ImportError) return skip(`It ${error.message}`);
      throw error;
    }
  });
}

/** A table of contents that is missing or damaged leaves the chapters without their titles there, and no more. */
function readContents(archive: ZipArchive, { nav, ncx }: PackageDocument): ContentsEntry[] {
  for (const [path, parse] of [
    [nav, parseNav],
    [ncx, parseNcx],
  ] as const) {
    try {
      const text = path === null ? null : textOf(archive, path);
      const entries = path === null || text === null ? [] : parse(text.text, path);
      if (entries.length > 0) return entries;
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
    }
  }
  return [];
}

function isChapter(path: string, mediaType: string): boolean {
  return chapterTypes.has(mediaType) || (vagueTypes.has(mediaType) && /\.x?html?$/iu.test(path));
}

function textOf(archive: ZipArchive, path: string): DecodedText | null {
  const bytes = archive.read(path);
  if (bytes === null) return null;
  if (bytes.length > largestText) throw new ImportError('too-large', 'is longer than 16 MB.');
  const binary = detectBinary(bytes);
  if (binary !== null) throw new ImportError('binary', `is ${binary}.`);
  return decodeText(bytes, declaredEncoding(bytes));
}

/** Finds an image by its address in the file at `from`; each is unpacked once. */
function imagesIn(archive: ZipArchive): (from: string, address: string) => ImportedAsset | null {
  const known = new Map<string, ImportedAsset | null>();
  return (from, address) => {
    const path = pathInBook(from, address)?.path;
    if (path === undefined) return null;
    const found = known.get(path);
    if (found !== undefined) return found;
    const asset = unpackImage(archive, path);
    known.set(path, asset);
    return asset;
  };
}

function unpackImage(archive: ZipArchive, path: string): ImportedAsset | null {
  try {
    const bytes = archive.read(path);
    return bytes === null ? null : imageAsset(bytes, imageTypeOf(path));
  } catch (error) {
    // A damaged image: its words are left.
    if (error instanceof ImportError) return null;
    throw error;
  }
}
