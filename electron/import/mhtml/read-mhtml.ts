import { layOutText } from '../../../core/article/article-text.ts';
import { declaredEncoding, decodeText } from '../encoding/decode-text.ts';
import { ImageCollector } from '../images/image-collector.ts';
import type { FindImage } from '../images/image-collector.ts';
import { imageAsset } from '../images/image-asset.ts';
import { settlePageImages } from '../images/settle-images.ts';
import { ImportError } from '../imported-article.ts';
import type { ImportedArticle } from '../imported-article.ts';
import { readHtml } from '../read-html.ts';
import { parseMime, withoutBrackets } from './parse-mime.ts';
import type { MimeMessage, MimePart } from './parse-mime.ts';

const pageTypes = new Set(['text/html', 'application/xhtml+xml']);

/** What a page holds when its own text is in frames is looked for in so many of them. */
const mostFrames = 20;

/**
 * Reads a page that a browser saved in one file (MHTML, RFC 2557), with the images in it. Nothing is fetched.
 * Throws `unreadable` for a file without a page in it and for one that was cut short, which would look like a whole
 * article, and `no-text`.
 */
export function readMhtml(bytes: Uint8Array): ImportedArticle {
  const message = parseMime(bytes);
  const pages = message.parts.filter(({ type }) => pageTypes.has(type));
  const main = mainPage(message, pages);
  if (message.cut) throw new ImportError('unreadable', `is cut short: ${missing(message, main)}`);
  if (main === null) throw new ImportError('unreadable', 'is a web archive without a page in it.');
  const article = readPage(message, main) ?? longestFrame(message, pages);
  if (article === null) throw new ImportError('no-text', 'holds no words.');
  const saved = Date.parse(message.headers.get('date') ?? '');
  return {
    ...article,
    ...(!Number.isNaN(saved) && { saved: new Date(saved).toISOString() }),
  };
}

function missing({ parts }: MimeMessage, main: MimePart | null): string {
  if (main === null) return 'the page is missing.';
  return parts.at(-1) === main ? 'the end of the page is missing.' : 'pictures at its end are missing.';
}

/** The part that is the page: as the message says, else by the page's address, else the first one. */
function mainPage({ headers, start }: MimeMessage, pages: readonly MimePart[]): MimePart | null {
  const location = headers.get('snapshot-content-location') ?? headers.get('content-location');
  return (
    pages.find((page) => start !== null && idOf(page) === start) ??
    pages.find((page) => location !== undefined && page.headers.get('content-location') === location) ??
    pages[0] ??
    null
  );
}

/** A page of frames has no words of its own. */
function longestFrame(message: MimeMessage, pages: readonly MimePart[]): ImportedArticle | null {
  const articles = pages.slice(0, mostFrames).flatMap((page) => readPage(message, page) ?? []);
  const length = (article: ImportedArticle): number => layOutText(article.tree).text.length;
  return articles.sort((first, second) => length(second) - length(first))[0] ?? null;
}

/** The article of one page; `null` when it has no words. */
function readPage(message: MimeMessage, page: MimePart): ImportedArticle | null {
  const { text, encoding, encodingFrom } = decodeText(
    page.bytes,
    page.charset ?? declaredEncoding(page.bytes),
  );
  const location = addressOf(message, page);
  const images = new ImageCollector(imagesOf(message, location));
  try {
    const markup = settlePageImages(text, images);
    const article = readHtml(location === null ? markup : `${savedFrom(location)}${markup}`);
    return {
      ...images.addTo(article),
      url: article.url ?? location,
      mediaType: 'multipart/related',
      encoding,
      encodingFrom,
    };
  } catch (error) {
    if (error instanceof ImportError && error.code === 'no-text') return null;
    throw error;
  }
}

function addressOf({ headers }: MimeMessage, page: MimePart): string | null {
  return (
    [
      page.headers.get('content-location'),
      headers.get('snapshot-content-location'),
      headers.get('content-location'),
    ].find((address) => address !== undefined && /^https?:\/\/\S+$/iu.test(address)) ?? null
  );
}

/** The note in which browsers say where a page was saved from, and which the reader of pages knows. */
function savedFrom(address: string): string {
  const safe = address.replaceAll('>', '%3E');
  return `<!-- saved from url=(${String(safe.length).padStart(4, '0')})${safe} -->\n`;
}

function imagesOf({ parts }: MimeMessage, base: string | null): FindImage {
  const byAddress = new Map<string, MimePart>();
  for (const part of parts) {
    const [location, id] = [part.headers.get('content-location'), idOf(part)];
    if (id !== null && !byAddress.has(`cid:${id}`)) byAddress.set(`cid:${id}`, part);
    if (location !== undefined && !byAddress.has(resolved(location, base)))
      byAddress.set(resolved(location, base), part);
  }
  return (address) => {
    const part = byAddress.get(cidOf(address) ?? resolved(address, base));
    return part === undefined || pageTypes.has(part.type) ? null : imageAsset(part.bytes, part.type);
  };
}

function cidOf(address: string): string | null {
  return /^cid:/iu.test(address) ? `cid:${safelyDecoded(address.slice(4))}` : null;
}

function resolved(address: string, base: string | null): string {
  const absolute = base !== null && URL.canParse(address, base) ? new URL(address, base).href : address;
  return absolute.replace(/#.*$/su, '');
}

function idOf(part: MimePart): string | null {
  const id = part.headers.get('content-id');
  return id === undefined ? null : withoutBrackets(id);
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
