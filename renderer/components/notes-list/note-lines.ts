import type { MarkColor } from '../../../core/library/records.ts';
import type { ArticleSummary } from '../article-row/article-summary.ts';

/** One line of the list of notes: the article, then its notes in the order of its text. */
export type NoteLine =
  | { readonly kind: 'article'; readonly id: string; readonly summary: ArticleSummary }
  | {
      readonly kind: 'note';
      readonly id: string;
      readonly article: string;
      /** `null` for the note on the whole article. */
      readonly highlight: string | null;
      readonly color: MarkColor | null;
      /** The passage; empty for the note on the whole article. */
      readonly quote: string;
      /** Markdown. */
      readonly note: string;
      readonly language: string | null;
    };

/** The lines of all articles that have notes, newest notes' articles first. */
export function noteLines(articles: readonly ArticleSummary[]): readonly NoteLine[] {
  return articles
    .map((summary) => ({ summary, notes: notesOf(summary) }))
    .filter(({ notes }) => notes.length > 0)
    .sort((a, b) => compare(b.summary.record.modified, a.summary.record.modified))
    .flatMap(({ summary, notes }) => [
      { kind: 'article', id: summary.record.id, summary } as const,
      ...notes,
    ]);
}

function notesOf({ record, highlights }: ArticleSummary): readonly NoteLine[] {
  const whole: readonly NoteLine[] =
    record.note === ''
      ? []
      : [
          {
            kind: 'note',
            id: `${record.id}-note`,
            article: record.id,
            highlight: null,
            color: null,
            quote: '',
            note: record.note,
            language: null,
          },
        ];
  return [
    ...whole,
    ...highlights
      .filter(({ note }) => note !== '')
      .sort((a, b) => a.target.position.start - b.target.position.start)
      .map(
        ({ id, color, note, target }) =>
          ({
            kind: 'note',
            id,
            article: record.id,
            highlight: id,
            color,
            quote: target.quote.exact,
            note,
            language: record.language,
          }) as const,
      ),
  ];
}

/** ISO 8601 in UTC sorts as text. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
