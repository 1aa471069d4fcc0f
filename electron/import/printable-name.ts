/** So much of a name is shown; file systems allow 255 bytes. */
const longest = 120;

/**
 * A file's name as a message may show it: in one line, without control characters and without the marks that turn the
 * direction of what follows, cut in the middle when it is long.
 */
export function printableName(name: string): string {
  const clean = name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .trim();
  const characters = Array.from(clean);
  if (characters.length <= longest) return clean;
  return `${characters.slice(0, longest - 40).join('')}…${characters.slice(-39).join('')}`;
}
