import { exportCsv } from './export-csv.ts';
import { exportHtml } from './export-html.ts';
import { exportJson } from './export-json.ts';
import { exportJsonld } from './export-jsonld.ts';
import { exportMarkdown } from './export-markdown.ts';
import type { ExportSlice } from './export-slice.ts';
import type { ExportFormat } from './formats.ts';

const writers: Readonly<Record<ExportFormat, (slice: ExportSlice) => string>> = {
  markdown: exportMarkdown,
  json: exportJson,
  jsonld: exportJsonld,
  csv: exportCsv,
  html: exportHtml,
};

/** The slice in the given format, as one text that ends with a line break. */
export function exportAs(format: ExportFormat, slice: ExportSlice): string {
  const text = writers[format](slice);
  return text.endsWith('\n') ? text : `${text}\n`;
}
