/**
 * A text on one line, without control characters: a title from a hostile page must not move the cursor or set the
 * colours of the reader's terminal.
 */
export function plainLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** A text of several lines without control characters but line feeds and tabs. */
export function plainText(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '');
}
