/** Why a page from which nothing could be read holds nothing to read, as the end of a sentence about it. */
export function whyNoWords(html: string): string {
  if (/<frameset\b/iu.test(html)) return 'holds no words, only frames for other pages; import those.';
  if (/<(?:img|picture|svg)\b/iu.test(html)) return 'holds pictures but no words.';
  return /<script\b/iu.test(html)
    ? 'holds no words: a script fills it when it is opened; save it from the browser once it shows.'
    : 'holds no words.';
}
