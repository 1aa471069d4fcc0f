import { describeTarget } from '../../core/annotation/describe.ts';
import { findQuote } from '../../core/annotation/find-quote.ts';
import { layOutText } from '../../core/article/article-text.ts';
import { findArticle } from '../../core/library/find-record.ts';
import { addHighlight } from '../../core/library/highlight-operations.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { HighlightRecord, MarkColor, MarkStyle } from '../../core/library/records.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { ActionError } from './action-error.ts';

/** A passage named by its words. */
export interface QuoteToMark {
  /** Id of the article, or the beginning of one. */
  readonly article: string;
  readonly quote: string;
  /** The words right before the passage, if it occurs more than once. */
  readonly prefix?: string | undefined;
  /** The words right after the passage, if it occurs more than once. */
  readonly suffix?: string | undefined;
  /** As the library's settings have it, unless said. */
  readonly color?: MarkColor | undefined;
  readonly style?: MarkStyle | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** As the library's settings have it, unless said; empty for none. */
  readonly layer?: string | undefined;
}

/** Occurrences that an error shows before it only counts. */
const shownOccurrences = 3;

/**
 * Marks the passage that has the given words, when it is the only one.
 * Throws `OperationError`, or `ActionError` with `in-trash`, `quote-absent` or `quote-repeated`.
 */
export async function markQuote(store: LibraryStore, quote: QuoteToMark): Promise<HighlightRecord> {
  return store.change(await prepareMark(store, quote));
}

/** All of `markQuote` but the change itself, for callers that keep changes in an order of their own. */
export async function prepareMark(
  store: LibraryStore,
  given: QuoteToMark,
): Promise<Operation<HighlightRecord>> {
  const article = findArticle(store.current, given.article);
  if (article.trashed !== null) {
    throw new ActionError(
      'in-trash',
      `“${article.title}” is in the trash: restore it before marking. Nothing was marked.`,
    );
  }
  const { tree, textHash } = await store.readArticle(article.id);
  const { text } = layOutText(tree);
  const { start, end } = onlyOccurrence(text, given, article.title);
  const { settings } = store.current;
  return addHighlight({
    article: article.id,
    target: describeTarget(text, textHash, start, end),
    color: given.color ?? settings.color,
    style: given.style ?? settings.style,
    note: given.note ?? '',
    tags: given.tags ?? [],
    ...(given.layer !== undefined && { layer: given.layer }),
  });
}

function onlyOccurrence(text: string, given: QuoteToMark, title: string): { start: number; end: number } {
  const exact = given.quote.trim();
  if (exact === '')
    throw new ActionError('quote-absent', 'The quote has no words, only white space. Nothing was marked.');
  const { prefix, suffix } = given;
  const occurrences = exact.isWellFormed() ? findQuote(text, { exact, prefix, suffix }) : [];
  const [only, ...others] = occurrences;
  if (only === undefined) {
    const around =
      given.prefix === undefined && given.suffix === undefined ? '' : ' between these neighbours';
    throw new ActionError(
      'quote-absent',
      `“${shorten(exact)}” does not occur${around} in “${title}”. Nothing was marked.`,
    );
  }
  if (others.length > 0) {
    const shown = occurrences.slice(0, shownOccurrences).map((occurrence) => inContext(text, occurrence));
    throw new ActionError(
      'quote-repeated',
      `“${shorten(exact)}” occurs ${occurrences.length} times in “${title}”: ${shown.join('; ')}` +
        `${occurrences.length > shownOccurrences ? '; …' : ''}. Say which with --prefix or --suffix. Nothing was marked.`,
    );
  }
  return only;
}

function inContext(text: string, { start, end }: { start: number; end: number }): string {
  const { prefix, exact, suffix } = describeTarget(text, '', start, end).quote;
  return `“…${prefix}[${shorten(exact)}]${suffix}…”`.replace(/\s+/gu, ' ');
}

function shorten(quote: string): string {
  return (quote.length <= 60 ? quote : `${quote.slice(0, 59)}…`).toWellFormed();
}
