import { detectBinary, detectSignature } from './detect-binary.ts';
import { detectMediaType } from './detect-media-type.ts';
import type { ReadableType } from './detect-media-type.ts';
import { declaredEncoding, decodeText } from './encoding/decode-text.ts';
import { ImageCollector } from './images/image-collector.ts';
import { attachmentsBeside, imagesBeside } from './images/images-beside.ts';
import { settlePageImages, settleTreeImages } from './images/settle-images.ts';
import { ImportError, unchanged } from './imported-article.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { printableName } from './printable-name.ts';
import { refuseNoText } from './refuse-no-text.ts';
import { refuseLarger } from './size-limit.ts';
import { tidyMetadata } from './tidy-metadata.ts';

/** A part of a book that became no article, and why, as a sentence for the report. */
export interface SkippedPart {
  readonly name: string;
  readonly reason: string;
}

/** What one source gives: an article, or a book whose chapters are articles of a collection named `title`. */
export type ReadSource =
  | { readonly kind: 'article'; readonly article: ImportedArticle }
  | {
      readonly kind: 'book';
      readonly title: string;
      /** At least one, in reading order. */
      readonly articles: readonly ImportedArticle[];
      readonly skipped: readonly SkippedPart[];
    };

const formats = 'Postil reads plain text, HTML, Markdown, MHTML and EPUB';

/** The parsers of the formats are loaded when first needed, as that takes time. */
const readers: Readonly<Record<ReadableType, (source: ImportSource) => Promise<ReadSource>>> = {
  'text/plain': async (source) => {
    const { readPlainText } = await import('./read-plain-text.ts');
    return articleOf(source, 'text/plain', null, readPlainText);
  },
  'text/html': async (source) => {
    const { readHtml } = await import('./read-html.ts');
    const images = new ImageCollector(source.folder ? imagesBeside(source.folder) : () => null);
    return articleOf(source, 'text/html', declaredEncoding(source.bytes), (text) =>
      images.addTo(readHtml(source.folder ? settlePageImages(text, images) : text)),
    );
  },
  'text/markdown': async (source) => {
    const { readMarkdown } = await import('./read-markdown.ts');
    return articleOf(source, 'text/markdown', null, (text) => {
      const article = readMarkdown(text);
      const images = new ImageCollector(source.folder ? attachmentsBeside(source.folder) : () => null);
      settleTreeImages(article.tree, images);
      return images.addTo(article);
    });
  },
  'multipart/related': async ({ bytes }) => {
    const { readMhtml } = await import('./mhtml/read-mhtml.ts');
    return { kind: 'article', article: readMhtml(bytes) };
  },
  'application/epub+zip': async ({ bytes }) => {
    const { readEpub } = await import('./epub/read-epub.ts');
    return readEpub(bytes);
  },
};

/**
 * Reads bytes as what they are: the one way into the library.
 * Throws an `ImportError` whose message says in one line what is wrong with them; `no-text` when their format is read
 * but holds no words.
 */
export async function readSource(source: ImportSource): Promise<ReadSource> {
  const { bytes } = source;
  const subject = source.name === null ? 'The text' : `“${printableName(source.name)}”`;
  try {
    if (bytes.length === 0) throw new ImportError('empty', 'is empty.');
    refuseLarger(source.name, bytes.length);
    const type = readableType(source);
    return tidied(await readers[type](source));
  } catch (error) {
    if (error instanceof ImportError) {
      throw new ImportError(error.code, `${subject} ${error.message} ${unchanged}`, { cause: error });
    }
    // The parsers recurse; V8 says so in these words when they went too deep.
    if (error instanceof RangeError && error.message.includes('call stack')) {
      throw new ImportError('unreadable', `${subject} is nested too deeply to be read. ${unchanged}`, {
        cause: error,
      });
    }
    throw error;
  }
}

function tidied(read: ReadSource): ReadSource {
  return read.kind === 'article'
    ? { ...read, article: tidyMetadata(read.article) }
    : { ...read, articles: read.articles.map(tidyMetadata) };
}

function readableType(source: ImportSource): ReadableType {
  const detected = detectMediaType(source);
  if ('unread' in detected) {
    throw new ImportError('unsupported', `is of a kind that is not read (${detected.unread}). ${formats}.`);
  }
  const { type } = detected;
  if (type === 'application/epub+zip') return type;
  // The parts of a web archive may be binary; all else is text.
  const binary = type === 'multipart/related' ? detectSignature(source.bytes) : detectBinary(source.bytes);
  if (binary !== null) throw new ImportError('binary', `is ${binary}. ${formats}.`);
  return type;
}

type Texts = Omit<ImportedArticle, 'mediaType' | 'encoding' | 'encodingFrom'>;

function articleOf(
  { bytes }: ImportSource,
  mediaType: ReadableType,
  declared: string | null,
  read: (text: string) => Texts,
): ReadSource {
  const { text, encoding, encodingFrom } = decodeText(bytes, declared);
  if (text.trim() === '') throw new ImportError('empty', 'holds nothing but white space.');
  // Of a page, what its pictures are written in is no text of it.
  if (mediaType !== 'text/html') refuseNoText(text);
  return { kind: 'article', article: { ...read(text), mediaType, encoding, encodingFrom } };
}
