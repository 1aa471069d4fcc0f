const letter = /\p{L}/u;
/** Hebrew, Arabic and their kin, and the scripts of the supplementary plane that are written from the right. */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The direction in which a text is written: that of its first letter, as `dir="auto"` has it. The browser looks for
 * it anew with each block that is put into such an element, which takes a second for a book.
 */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const first = letter.exec(text)?.[0];
  return first !== undefined && fromTheRight.test(first) ? 'rtl' : 'ltr';
}
