import { randomBytes } from 'node:crypto';

/** Without i, l, o and u, which are mistaken for other signs or make words. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new id: the kind's first letter and 80 random bits in 16 signs. It names folders alike on every file system,
 * since it holds no capitals.
 */
export function newId(kind: 'article' | 'highlight' | 'collection' | 'library' | 'change'): string {
  let id = kind.charAt(0);
  // Of each byte five bits, which name one of the 32 signs.
  for (const byte of randomBytes(16)) id += digits.charAt(byte & 31);
  return id;
}
