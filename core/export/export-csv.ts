import { stringify } from 'csv-stringify/browser/esm/sync';
import { colorName } from '../library/color-names.ts';
import { layerOf } from '../library/layers.ts';
import { tagsOf } from '../library/tags.ts';
import { passagesOf } from './export-slice.ts';
import type { ExportedArticle, ExportSlice, Passage } from './export-slice.ts';
import { postilLink } from './postil-link.ts';

const columns = [
  'article',
  'title',
  'byline',
  'site',
  'url',
  'published',
  'article_note',
  'highlight',
  'status',
  'start',
  'end',
  'quote',
  'note',
  'tags',
  'color',
  'style',
  'created',
  'modified',
  'link',
  'color_name',
  'layer',
] as const;

type Row = Record<(typeof columns)[number], string>;

/**
 * One row a highlight, below a row of column names, after RFC 4180: UTF-8 without a byte order mark, lines ended
 * with CR LF, tags parted by spaces, empty cells for what is not known. `start` and `end` are UTF-16 offsets.
 * A cell that a spreadsheet would read as a formula (it begins with `=`, `+`, `-`, `@` or a tab) gets an
 * apostrophe in front of it. An article without highlights has no row.
 */
export function exportCsv(slice: ExportSlice): string {
  const rows = slice.articles.flatMap((article) => {
    const { placed, orphans } = passagesOf(article);
    return [...placed, ...orphans].map((passage) => rowOf(article, passage, slice.settings));
  });
  return stringify(rows, {
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function rowOf(
  { record: article }: ExportedArticle,
  { record, placement }: Passage,
  settings: ExportSlice['settings'],
): Row {
  const placed = placement.status !== 'orphan';
  return {
    article: article.id,
    title: article.title,
    byline: article.byline ?? '',
    site: article.site ?? '',
    url: article.url ?? '',
    published: article.published ?? '',
    article_note: article.note,
    highlight: record.id,
    status: placement.status,
    start: placed ? String(placement.start) : '',
    end: placed ? String(placement.end) : '',
    quote: record.target.quote.exact,
    note: record.note,
    tags: tagsOf(record).join(' '),
    color: record.color,
    style: record.style,
    created: record.created,
    modified: record.modified,
    link: postilLink(record.article, record.id),
    color_name: colorName(settings, record.color),
    layer: layerOf(record),
  };
}
