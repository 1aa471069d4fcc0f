import { recordIn } from '../library/find-record.ts';
import type { NoteLinkTarget } from '../library/note-link-syntax.ts';
import type { Tables } from '../library/records.ts';

/** Longest quote that stands for a link, in UTF-16 units. */
const longest = 60;

/**
 * What a link of a note is called that has no words of its own: the beginning of the marked passage, or the article's
 * title. `null` when it points at nothing that is there; what is in the trash still has its name.
 */
export function linkedName(
  { articles, highlights }: Pick<Tables, 'articles' | 'highlights'>,
  { article, highlight }: NoteLinkTarget,
): string | null {
  if (highlight === null) return recordIn(articles, article)?.title ?? null;
  const quote = recordIn(highlights, highlight)?.target.quote.exact.replace(/\s+/gu, ' ').trim();
  if (quote === undefined) return recordIn(articles, article)?.title ?? null;
  return quote.length <= longest
    ? `“${quote}”`
    : `“${quote.slice(0, longest).replace(/(?:\p{Cs}|\s\S{0,20})$/u, '')}…”`;
}
