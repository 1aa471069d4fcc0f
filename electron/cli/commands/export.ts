import { resolve } from 'node:path';
import { exportFormats } from '../../../core/export/formats.ts';
import type { ExportFormat } from '../../../core/export/formats.ts';
import { exportArticles } from '../../actions/export-articles.ts';
import { writeExport } from '../../actions/write-export.ts';
import { defineCommand } from '../command.ts';
import { UsageError } from '../words.ts';

const formatNames = Object.keys(exportFormats).join(', ');

export const exportCommand = defineCommand({
  name: 'export',
  summary: 'Give articles’ highlights and notes back in another format',
  words: {
    format: { kind: 'option', required: true, value: 'FORMAT', about: formatNames },
    article: { kind: 'options', value: 'ID', about: 'only this article; may be repeated' },
    out: {
      kind: 'option',
      value: 'PATH',
      about: 'write to this file, which is replaced whole or not at all',
    },
  },
  access: 'read',
  perform: async ({ store, cwd }, { format, article, out }) => {
    const { text, articles, highlights } = await exportArticles(
      store,
      article.length === 0 ? null : article,
      parseFormat(format),
    );
    if (out === undefined) return text;
    const path = resolve(cwd, out);
    await writeExport(path, text);
    return { path, articles, highlights };
  },
  print: (outcome) =>
    typeof outcome === 'string'
      ? outcome.trimEnd()
      : `Wrote ${outcome.articles} articles with ${outcome.highlights} highlights to ${outcome.path}.`,
  printJson: (outcome) => (typeof outcome === 'string' ? outcome.trimEnd() : JSON.stringify(outcome)),
});

function parseFormat(word: string): ExportFormat {
  if (Object.hasOwn(exportFormats, word)) return word as ExportFormat;
  throw new UsageError(`“${word}” is not a format: say ${formatNames}.`);
}
