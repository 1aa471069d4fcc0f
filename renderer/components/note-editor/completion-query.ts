/** What is being typed that can be completed. */
export interface CompletionQuery {
  readonly kind: 'tag' | 'link';
  /** UTF-16 offset in the text of its sign, `#` or `[[`. */
  readonly start: number;
  /** What stands between the sign and the caret. */
  readonly words: string;
}

/** How far before the caret its sign is looked for, in UTF-16 units. */
const reach = 120;

const tag = /(?:^|[\s([{<*_~"'“‘«„,;:—–…])#([\p{L}\p{M}\p{N}_\u200c/-]*)$/u;
const link = /\[\[([^[\]\n|]*)$/u;

/** What can be completed at a caret; `null` where plain words are typed. */
export function completionAt(text: string, caret: number): CompletionQuery | null {
  const before = text.slice(Math.max(0, caret - reach), caret);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const linked = link.exec(line)?.[1];
  if (linked !== undefined) return { kind: 'link', start: caret - linked.length - 2, words: linked };
  const tagged = tag.exec(line)?.[1];
  if (tagged !== undefined) return { kind: 'tag', start: caret - tagged.length - 1, words: tagged };
  return null;
}
