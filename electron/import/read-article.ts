import { declaredEncoding, decodeText } from './encoding/decode-text.ts';
import { detectBinary } from './detect-binary.ts';
import { detectMediaType } from './detect-media-type.ts';
import type { ReadableType } from './detect-media-type.ts';
import { ImportError } from './imported-article.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';

/** Larger files are not read: no article is, and the tree would not fit in memory. */
export const largestSource = 64 * 1024 * 1024;

/** What a reader of one format makes of text; how it came to be text is added here. */
export type ReadText = (text: string) => Omit<ImportedArticle, 'mediaType' | 'encoding' | 'encodingFrom'>;

const readers: Readonly<Record<ReadableType, () => Promise<ReadText>>> = {
  // Loaded when first needed: the parsers of the richer formats take time to load.
  'text/plain': async () => (await import('./read-plain-text.ts')).readPlainText,
  'text/html': async () => (await import('./read-html.ts')).readHtml,
  'text/markdown': async () => (await import('./read-markdown.ts')).readMarkdown,
};

const formats = 'Postil reads plain text, HTML and Markdown';
const unchanged = 'The library is as it was.';

/**
 * Reads bytes as an article: the one way into the library.
 * Throws an `ImportError` whose message says in one line what is wrong with them; `no-text` when their format
 * is read but holds no words.
 */
export async function readArticle(source: ImportSource): Promise<ImportedArticle> {
  const { bytes } = source;
  const subject = source.name === null ? 'The text' : `“${source.name}”`;
  if (bytes.length === 0) throw new ImportError('empty', `${subject} is empty. ${unchanged}`);
  if (bytes.length > largestSource) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    throw new ImportError('too-large', `${subject} has ${size} MB; up to 64 MB are read. ${unchanged}`);
  }
  const detected = detectMediaType(source);
  if ('unread' in detected) {
    throw new ImportError(
      'unsupported',
      `${subject} is of a kind that is not read (${detected.unread}). ${formats}. ${unchanged}`,
    );
  }
  const binary = detectBinary(bytes);
  if (binary !== null) {
    throw new ImportError('binary', `${subject} is ${binary}. ${formats}. ${unchanged}`);
  }
  const { type } = detected;
  const { text, encoding, encodingFrom } = decodeText(
    bytes,
    type === 'text/html' ? declaredEncoding(bytes) : null,
  );
  if (text.trim() === '')
    throw new ImportError('empty', `${subject} holds nothing but white space. ${unchanged}`);

  const read = await readers[type]();
  try {
    return { ...read(text), mediaType: type, encoding, encodingFrom };
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
