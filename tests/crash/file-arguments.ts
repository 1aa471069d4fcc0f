import fs from 'node:fs';

/** How `writeFile` and its kin may be called. */
export type WriteOptions =
  BufferEncoding | { encoding?: BufferEncoding; flag?: string | number; mode?: fs.Mode; flush?: boolean };

/** What the flags of an opening let it do. */
export function openingOf(flags: string | number): { writes: boolean; empties: boolean; append: boolean } {
  const { O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND } = fs.constants;
  if (typeof flags === 'number') {
    const has = (flag: number): boolean => (flags & flag) !== 0;
    return {
      writes: has(O_WRONLY | O_RDWR | O_CREAT | O_TRUNC),
      empties: has(O_TRUNC),
      append: has(O_APPEND),
    };
  }
  return { writes: !/^r[s]?$/.test(flags), empties: flags.startsWith('w'), append: flags.startsWith('a') };
}

/** The bytes and the place of any of the forms in which `FileHandle.write` may be called. */
export function writeArguments(
  data: string | Uint8Array,
  rest: readonly unknown[],
): { bytes: Uint8Array; position: number | null } {
  const place = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  if (typeof data === 'string') {
    return { bytes: bytesOf(data, rest[1] as BufferEncoding | undefined), position: place(rest[0]) };
  }
  const [first, length, position] =
    typeof rest[0] === 'object' && rest[0] !== null
      ? [
          (rest[0] as { offset?: number }).offset,
          (rest[0] as { length?: number }).length,
          (rest[0] as { position?: number }).position,
        ]
      : rest;
  const offset = place(first) ?? 0;
  return {
    bytes: data.subarray(offset, offset + (place(length) ?? data.length - offset)),
    position: place(position),
  };
}

/** What may be written. */
export type Content = string | Uint8Array | Iterable<string>;

/** What is written, in bytes of its own. */
export function bytesOf(data: Content, encoding: BufferEncoding = 'utf8'): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data, encoding);
  // A copy: the caller may use its memory again before what was recorded is read.
  return data instanceof Uint8Array ? Uint8Array.from(data) : Buffer.from([...data].join(''), encoding);
}
