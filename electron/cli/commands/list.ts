import type { ArticleRecord, LibraryFile } from '../../../core/library/records.ts';
import { currentRevision } from '../../actions/current-revision.ts';
import { defineCommand } from '../command.ts';
import { plainLine } from '../layout/plain-line.ts';
import { setTable } from '../layout/set-table.ts';
import { shortIds } from '../layout/short-ids.ts';

/** One row of the list of articles. */
interface ArticleRow extends Pick<
  ArticleRecord,
  'id' | 'title' | 'byline' | 'site' | 'published' | 'language' | 'imported' | 'state' | 'tags' | 'trashed'
> {
  readonly words: number;
  readonly revision: number;
  /** How many, without those in the trash. */
  readonly highlights: number;
}

export const listCommand = defineCommand({
  name: 'list',
  summary: 'List the articles, oldest first and those in the trash last',
  words: {},
  access: 'read',
  perform: ({ store }) => Promise.resolve(rowsOf(store.current)),
  print: (rows, width) => (rows.length === 0 ? 'The library is empty.' : tableOf(rows, width)),
});

function rowsOf(library: LibraryFile): ArticleRow[] {
  const counts = new Map<string, number>();
  for (const { article, trashed } of Object.values(library.highlights)) {
    if (trashed === null) counts.set(article, (counts.get(article) ?? 0) + 1);
  }
  return Object.values(library.articles)
    .sort((a, b) => Number(a.trashed !== null) - Number(b.trashed !== null) || order(a.imported, b.imported))
    .map((record) => {
      const { id, title, byline, site, published, language, imported, state, tags, trashed } = record;
      const { words, revision } = currentRevision(record);
      const highlights = counts.get(id) ?? 0;
      return {
        id,
        title,
        byline,
        site,
        published,
        language,
        imported,
        words,
        revision,
        highlights,
        state,
        tags,
        trashed,
      };
    });
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tableOf(rows: readonly ArticleRow[], width: number): string {
  const short = shortIds(rows.map(({ id }) => id));
  return setTable(
    [
      { heading: 'ID' },
      { heading: 'Title', yields: true },
      { heading: 'Site' },
      { heading: 'Published' },
      { heading: 'Words', align: 'end' },
      { heading: 'Marks', align: 'end' },
      { heading: 'State' },
    ],
    rows.map((row) => [
      short(row.id),
      plainLine(row.title),
      plainLine(row.site ?? ''),
      (row.published ?? '').slice(0, 'YYYY-MM-DD'.length),
      String(row.words),
      String(row.highlights),
      row.trashed === null ? row.state : 'in the trash',
    ]),
    width,
  );
}
