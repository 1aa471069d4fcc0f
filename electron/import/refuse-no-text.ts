import { ImportError } from './imported-article.ts';

/** No script is written in so many UTF-16 units without a space, a line end or its own punctuation. */
const longestRun = 1_000_000;
/** A picture may stand in Markdown as the characters of its bytes; its address begins so near to where it stands. */
const addressWithin = 2000;

/**
 * Throws `binary` for characters that are no text, whatever encoding they were read in: NULs, and a run without a space
 * that is longer than any script has.
 */
export function refuseNoText(text: string): void {
  if (text.includes('\u0000')) throw new ImportError('binary', 'is not text (it has zero characters).');
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !endsRun(text.charCodeAt(at))) continue;
    if (at - start > longestRun && !text.slice(start, start + addressWithin).includes('data:')) {
      const length = (at - start).toLocaleString('en');
      throw new ImportError('binary', `is not text (it has ${length} characters in a row without a space).`);
    }
    start = at + 1;
  }
}

/** White space, and the punctuation of scripts that are written without any. */
function endsRun(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x206f) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xff20)
  );
}
