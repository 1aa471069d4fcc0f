import { markInWords } from '../../../core/export/mark-in-words.ts';
import { layerOf } from '../../../core/library/layers.ts';
import type { Settings } from '../../../core/library/records.ts';
import { placeHighlights } from '../../actions/place-highlights.ts';
import type { HighlightRow } from '../../actions/place-highlights.ts';
import { defineCommand } from '../command.ts';
import { articleWord } from '../common-words.ts';
import { plainLine, plainText } from '../layout/plain-line.ts';
import { shortIds } from '../layout/short-ids.ts';
import { wrapText } from '../layout/wrap-text.ts';

const indent = '    ';

export const highlightsCommand = defineCommand({
  name: 'highlights',
  summary: 'List the highlights of an article, or all, and where they stand now',
  words: { id: { ...articleWord, required: false } },
  access: 'read',
  perform: async ({ store }, { id }) => ({
    rows: await placeHighlights(store, id ?? null),
    settings: store.current.settings,
    titles: new Map(Object.values(store.current.articles).map((article) => [article.id, article.title])),
  }),
  print: ({ rows, titles, settings }, width) => {
    if (rows.length === 0) return 'There are no highlights.';
    const short = shortIds(rows.map((row) => row.id));
    return [...Map.groupBy(rows, (row) => row.article)]
      .map(([article, own]) =>
        [
          plainLine(titles.get(article) ?? article),
          ...own.map((row) => entry(row, { short, settings, width })),
        ].join('\n\n'),
      )
      .join('\n\n');
  },
  value: ({ rows }) => rows,
});

const placeInWords: Readonly<Record<HighlightRow['status'], string>> = {
  exact: '',
  moved: ', moved with its passage',
  approximate: ', found in similar words',
  orphan: ', has no place in the text any more',
};

interface Listing {
  readonly short: (id: string) => string;
  readonly settings: Pick<Settings, 'colorNames'>;
  readonly width: number;
}

function entry(row: HighlightRow, { short, settings, width }: Listing): string {
  const layer = layerOf(row);
  const tags = row.tags.map((tag) => ` #${tag}`).join('');
  const lines = [
    `  ${short(row.id)}  ${plainLine(markInWords(row, settings))}${placeInWords[row.status]}${layer === '' ? '' : `, layer “${plainLine(layer)}”`}${tags}`,
    wrapText(`“${plainLine(row.quote.exact)}”`, width, indent),
    ...(row.note === '' ? [] : ['', wrapText(plainText(row.note), width, indent)]),
  ];
  return lines.join('\n');
}
