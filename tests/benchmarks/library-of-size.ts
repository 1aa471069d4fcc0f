import { importArticle } from '../../core/library/article-operations.ts';
import type { HighlightRecord, LibraryFile } from '../../core/library/records.ts';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../sample-library.ts';

const highlightsAnArticle = 20;

/** A library of so many highlights, with notes and tags as a reader would leave them, twenty an article. */
export function libraryOfSize(highlightCount: number): LibraryFile {
  const sample = new SampleLibrary();
  const fields = { ...sampleFields, revision: sampleRevision };
  const article = sample.do(importArticle({ id: 'a0', ...fields }));
  const articleCount = Math.ceil(highlightCount / highlightsAnArticle);
  const ids = Array.from({ length: articleCount }, (_, index) => `a${index}`);
  const highlights = Array.from({ length: highlightCount }, (_, index): [string, HighlightRecord] => [
    `h${index}`,
    {
      id: `h${index}`,
      ...sampleDraft(ids[index % articleCount] ?? 'a0', {
        note: `What was written beside the passage, number ${index}: `.padEnd(120, 'a word '),
        tags: index % 3 === 0 ? ['sea', 'moon'] : [],
      }),
      created: article.imported,
      modified: article.imported,
      trashed: null,
    },
  ]);
  return {
    ...sample.library,
    articles: Object.fromEntries(ids.map((id) => [id, { ...article, id }])),
    highlights: Object.fromEntries(highlights),
  };
}
