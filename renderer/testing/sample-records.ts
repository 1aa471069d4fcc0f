/** Records for tests of the window; whatever a test does not say is plausible. */
import { emptyLibrary } from '../../core/library/empty-library.ts';
import type { ArticleRecord, HighlightRecord, LibraryFile } from '../../core/library/records.ts';

const textLength = 10_000;

/** An article's record; whatever is not given is plausible. */
export function sampleArticle(
  id: string,
  given: Partial<ArticleRecord> & { words?: number } = {},
): ArticleRecord {
  const { words = 1000, ...fields } = given;
  const imported = given.imported ?? '2026-03-20T08:00:00Z';
  return {
    id,
    title: `Article ${id}`,
    titleDerived: false,
    byline: null,
    site: null,
    url: null,
    published: null,
    language: 'en',
    imported,
    modified: imported,
    state: 'unread',
    tags: [],
    collections: [],
    note: '',
    trashed: null,
    revisions: [
      {
        revision: 1,
        imported,
        original: `original-${id}`,
        filename: `${id}.html`,
        mediaType: 'text/html',
        encoding: 'utf-8',
        textHash: `hash-${id}`,
        length: textLength,
        words,
      },
    ],
    ...fields,
  };
}

/** A highlight on a passage at a share of the article's text. */
export function sampleHighlight(
  id: string,
  article: string,
  at: number,
  given: Partial<HighlightRecord> = {},
): HighlightRecord {
  const start = Math.round(at * textLength);
  return {
    id,
    article,
    target: {
      position: { start, end: start + 20 },
      quote: { exact: `the passage of ${id}`, prefix: '', suffix: '' },
      textHash: `hash-${article}`,
    },
    color: 'marigold',
    style: 'highlight',
    note: '',
    tags: [],
    created: '2026-03-21T08:00:00Z',
    modified: '2026-03-21T08:00:00Z',
    trashed: null,
    ...given,
  };
}

/** A library of these records. */
export function libraryOf(
  articles: readonly ArticleRecord[],
  highlights: readonly HighlightRecord[] = [],
  given: Partial<LibraryFile> = {},
): LibraryFile {
  return {
    ...emptyLibrary('library', '2026-03-01T00:00:00Z'),
    articles: Object.fromEntries(articles.map((record) => [record.id, record])),
    highlights: Object.fromEntries(highlights.map((record) => [record.id, record])),
    ...given,
  };
}
