import { decodeQuotedPrintable } from './quoted-printable.ts';
import { parseHeaders, parseParameters } from './mime-headers.ts';

/** Messages with more parts, or nested deeper, are not saved pages. What comes after is left out. */
const mostParts = 20_000;
const mostDepth = 8;

/** A part of a MIME message that holds no other parts. */
export interface MimePart {
  /** By their names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** The media type without its parameters, in small letters. */
  readonly type: string;
  /** The encoding that the part says it is in. */
  readonly charset: string | null;
  /** Its transfer encoding undone. */
  readonly bytes: Uint8Array;
}

export interface MimeMessage {
  readonly headers: ReadonlyMap<string, string>;
  /** The id of the part that is the page, where the message says it. */
  readonly start: string | null;
  /** In their order, those of nested messages among them. */
  readonly parts: readonly MimePart[];
  /** The end of a message with several parts is missing: the last part may be incomplete, and others may be gone. */
  readonly cut: boolean;
}

/**
 * Reads a MIME message (RFC 2045, 2046, 2387, 2557), as browsers save pages in: line ends of either kind, a missing
 * end, and a missing declaration of the boundary are borne with. Time and memory grow with the length alone.
 */
export function parseMime(bytes: Uint8Array): MimeMessage {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headers, body } = splitHead(buffer);
  const parts: MimePart[] = [];
  const cut = addParts(parts, headers, body, 0);
  const start = parseParameters(headers.get('content-type') ?? '').parameters.get('start') ?? null;
  return { headers, start: start === null ? null : withoutBrackets(start), parts, cut };
}

/** A content id as `cid:` addresses name it. */
export function withoutBrackets(id: string): string {
  return id.trim().replace(/^<|>$/gu, '');
}

/**
 * Adds the parts of an entity to `parts`; answers whether its end is missing. That of an entity inside another says
 * nothing: careless programs leave it out.
 */
function addParts(
  parts: MimePart[],
  headers: ReadonlyMap<string, string>,
  body: Buffer,
  depth: number,
): boolean {
  const { value: type, parameters } = parseParameters(headers.get('content-type') ?? 'text/plain');
  if (!type.startsWith('multipart/')) {
    const charset = parameters.get('charset') ?? null;
    if (parts.length < mostParts) parts.push({ headers, type, charset, bytes: decodeBody(headers, body) });
    return false;
  }
  const boundary = parameters.get('boundary') ?? guessBoundary(body);
  if (boundary === null || depth >= mostDepth) return depth === 0;
  const { sections, closed } = splitBody(body, boundary);
  for (const section of sections) {
    const inner = splitHead(section);
    addParts(parts, inner.headers, inner.body, depth + 1);
  }
  return !closed;
}

function splitHead(entity: Buffer): { headers: Map<string, string>; body: Buffer } {
  // A part without headers begins with the empty line.
  const bare = /^\r?\n/u.exec(entity.toString('latin1', 0, 2))?.[0].length;
  if (bare !== undefined) return { headers: new Map(), body: entity.subarray(bare) };
  const ends = [
    { at: entity.indexOf('\r\n\r\n'), length: 4 },
    { at: entity.indexOf('\n\n'), length: 2 },
  ].filter(({ at }) => at >= 0);
  const end = ends.sort((first, second) => first.at - second.at)[0] ?? { at: entity.length, length: 0 };
  return {
    headers: parseHeaders(entity.toString('utf8', 0, end.at)),
    body: entity.subarray(end.at + end.length),
  };
}

function splitBody(body: Buffer, boundary: string): { sections: Buffer[]; closed: boolean } {
  const delimiter = `--${boundary}`;
  const sections: Buffer[] = [];
  let start: number | null = null;
  for (let at = body.indexOf(delimiter); at >= 0 && sections.length < mostParts;) {
    const after = at + delimiter.length;
    const rest = body.toString('latin1', after, after + 2);
    const isDelimiter = (at === 0 || body[at - 1] === 0x0a) && /^(?:--|[\s]|$)/u.test(rest);
    if (isDelimiter) {
      if (start !== null) sections.push(body.subarray(start, endOfSection(body, start, at)));
      if (rest === '--') return { sections, closed: true };
      const line = body.indexOf(0x0a, after);
      start = line < 0 ? body.length : line + 1;
    }
    at = body.indexOf(delimiter, after);
  }
  if (start !== null && start < body.length) sections.push(body.subarray(start));
  return { sections, closed: false };
}

/** The line end before a delimiter belongs to it. */
function endOfSection(body: Buffer, start: number, delimiter: number): number {
  if (delimiter <= start) return start;
  return body[delimiter - 2] === 0x0d ? Math.max(start, delimiter - 2) : Math.max(start, delimiter - 1);
}

function guessBoundary(body: Buffer): string | null {
  return /^--(\S.*?)\s*$/mu.exec(body.toString('latin1', 0, 4096))?.[1] ?? null;
}

function decodeBody(headers: ReadonlyMap<string, string>, body: Buffer): Uint8Array {
  switch (headers.get('content-transfer-encoding')?.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    default:
      return body;
  }
}
