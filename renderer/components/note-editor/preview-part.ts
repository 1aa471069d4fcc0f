/** Longest part of a note that is shown as it will read while it is written, in UTF-16 units. */
const longest = 1500;

/** What of a note is shown as it will read: all of a short one, of a long one the paragraphs around the caret. */
export function previewPart(text: string, caret: number): string {
  if (text.length <= longest) return text;
  const from = Math.max(0, caret - longest / 2);
  const to = Math.min(text.length, caret + longest / 2);
  const firstGap = text.slice(from, caret).search(/\n\s*\n/u);
  const lastGap = text.slice(caret, to).lastIndexOf('\n\n');
  return text.slice(
    from === 0 || firstGap < 0 ? from : from + firstGap,
    to === text.length || lastGap < 0 ? to : caret + lastGap,
  );
}
