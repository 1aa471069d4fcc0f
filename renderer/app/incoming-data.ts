import type { PastedContent } from '../../core/ipc/contract.ts';

/** What is read of a `DataTransfer`: dropped or pasted, from the file manager, a browser or an editor. */
export interface DataOffer {
  readonly files: ArrayLike<File>;
  readonly getData: (type: string) => string;
}

/** What came in, as it can be imported, or why it cannot. */
export type Incoming =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'content'; readonly content: PastedContent }
  | { readonly kind: 'refused'; readonly why: string };

const refusals = {
  nothing: 'There is no text in it that could be imported.',
  picture: 'A picture alone is not an article. Nothing was imported.',
  link: 'This is the address of a page and not its text. Postil fetches nothing: save the page in your browser and drop the file here.',
};

/** Tags that make markup worth more than its text. */
const structure = /<(?:p|h[1-6]|ul|ol|li|table|blockquote|article|section|figure|pre)[\s>/]/iu;

/** Longer addresses are of no use to a reader. */
const longestAddress = 8192;

/**
 * Says what is in a drop or a paste: files, the better one of markup and text with the address of its page where that
 * came with it, or neither. Pictures and links alone are no articles.
 */
export function readIncoming(data: DataOffer): Incoming {
  const { html, url: source } = readClipboardMarkup(data.getData('text/html'));
  const text = data.getData('text/plain');
  const files = Array.from(data.files);
  // Browsers offer a dragged picture as a file of its own beside the markup that shows it.
  const onlyPictures = files.length > 0 && files.every(({ type }) => type.startsWith('image/'));
  if (files.length > 0 && !onlyPictures) return { kind: 'files', files };

  const address = addressIn(data.getData('text/x-moz-url')) ?? addressIn(data.getData('text/uri-list'));
  if (isAddressAlone(text, address)) return { kind: 'refused', why: refusals.link };
  const content = pastedContent(html, onlyPictures && addressIn(text) !== null ? '' : text);
  if (content === null || (onlyPictures && textOf(html) === ''))
    return { kind: 'refused', why: onlyPictures || isPicture(html) ? refusals.picture : refusals.nothing };
  const url = source ?? address;
  return { kind: 'content', content: url === null ? content : { ...content, url } };
}

/** Markup when it has structure, else the text; `null` when there is neither. */
export function pastedContent(html: string, text: string): PastedContent | null {
  if (structure.test(html)) return { type: 'text/html', content: html };
  if (text.trim() !== '') return { type: 'text/plain', content: text };
  return textOf(html) === '' ? null : { type: 'text/html', content: html };
}

/**
 * Takes off what Windows puts before copied markup (CF_HTML: lines of `Name:value`, then the page around the fragment),
 * and reads the address of its page there.
 */
export function readClipboardMarkup(given: string): { readonly html: string; readonly url: string | null } {
  const head = /^Version:\d[^<]*/u.exec(given)?.[0];
  if (head === undefined) return { html: given, url: null };
  const rest = given.slice(head.length);
  const fragment = /<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment\s*-->/su.exec(rest)?.[1];
  return { html: fragment ?? rest, url: addressIn(/^SourceURL:(.+)$/mu.exec(head)?.[1] ?? '') };
}

/** The first line that is an address of the web; what begins with `#` is a comment (RFC 2483). */
function addressIn(list: string): string | null {
  const line = list
    .split(/[\r\n]+/u)
    .map((each) => each.trim())
    .find((each) => each !== '' && !each.startsWith('#'));
  if (line === undefined || line.length > longestAddress || !/^https?:\/\/\S+$/iu.test(line)) return null;
  return URL.canParse(line) ? line : null;
}

/** Dragged links come with their address for a text, or with a title and the address. */
function isAddressAlone(text: string, address: string | null): boolean {
  const own = addressIn(text);
  if (own !== null && text.trim() === own) return true;
  return address !== null && text.trim() === '';
}

function isPicture(html: string): boolean {
  return /<img[\s>/]/iu.test(html);
}

/** Enough to know whether there are words: nothing is made of this text. */
function textOf(html: string): string {
  return html
    .replace(/<!--.*?-->|<[^>]*>/gsu, '')
    .replace(/&nbsp;/gu, ' ')
    .trim();
}
