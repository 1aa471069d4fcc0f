import { decodeQuotedPrintable } from './quoted-printable.ts';

/** The headers of a message or part, by their names in small letters; of those with one name the first counts. */
export function parseHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/u.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    if (!headers.has(key)) headers.set(key, decodeWords(value.trim()));
  }
  return headers;
}

/** A header such as `text/html; charset="utf-8"`: its value in small letters and its parameters by their names. */
export function parseParameters(header: string): {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
} {
  const value = /^[^;]*/u.exec(header)?.[0].trim().toLowerCase() ?? '';
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of header.matchAll(/;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s;]+))/gu)) {
    parameters.set(name.toLowerCase(), quoted ?? bare ?? '');
  }
  return { value, parameters };
}

/** Words of a header that were encoded to be ASCII (RFC 2047). */
function decodeWords(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/gu, '$1')
    .replace(/=\?([^?\s]+)\?([bq])\?([^?]*)\?=/giu, (word, charset: string, kind: string, text: string) => {
      const bytes =
        kind.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : decodeQuotedPrintable(Buffer.from(text.replaceAll('_', ' '), 'latin1'));
      try {
        return new TextDecoder(charset).decode(bytes);
      } catch (error) {
        // An encoding that nobody knows: the word stays as it is written.
        if (error instanceof RangeError) return word;
        throw error;
      }
    });
}
