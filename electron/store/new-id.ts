import { randomBytes } from 'node:crypto';

/** Without i, l, o and u, which are mistaken for other signs or make words. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new id: the kind's first letter and 80 random bits in 16 signs. It names folders alike on every file system,
 * since it holds no capitals.
 */
export function newId(kind: 'article' | 'highlight' | 'collection' | 'library' | 'change'): string {
  const bits = [...randomBytes(10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = bits.match(/.{5}/g) ?? [];
  return kind.charAt(0) + signs.map((five) => digits.charAt(parseInt(five, 2))).join('');
}
