import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fromHtml } from 'hast-util-from-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { exportAs } from './export-as.ts';
import { passagesOf } from './export-slice.ts';
import { slice } from './fixtures/slice.ts';
import { exportFormats } from './formats.ts';
import type { ExportFormat } from './formats.ts';

const formats = Object.keys(exportFormats) as ExportFormat[];
const quotes = slice.articles.flatMap((article) => {
  const { placed, orphans } = passagesOf(article);
  return [...placed, ...orphans].map(({ record }) => record.target.quote.exact);
});

describe('exportAs', () => {
  it.each(formats)('writes the whole of a hostile slice as %s, as the document that was agreed', (format) => {
    const agreed = readFileSync(join(import.meta.dirname, 'fixtures', `${format}.txt`), 'utf8');
    expect(exportAs(format, slice)).toBe(agreed);
  });

  it.each(formats)(
    'writes a document that still makes sense when there is nothing to export, as %s',
    (format) => {
      const text = exportAs(format, { ...slice, articles: [] });
      expect(text.endsWith('\n')).toBe(true);
      if (format === 'json') expect(JSON.parse(text)).toMatchObject({ articles: [] });
      if (format === 'csv') expect(text.split('\r\n')).toHaveLength(2);
    },
  );
});

it.each(['markdown', 'html'] as const)('writes a note of absurd depth as it was typed, as %s', (format) => {
  const [article] = slice.articles;
  const note = `${'> '.repeat(3000)}deep`;
  const deep = { ...article!, record: { ...article!.record, note } };
  const text = exportAs(format, { ...slice, articles: [deep] });
  expect(text).toContain(note);
});

describe('Markdown', () => {
  it('gives each quote back to a Markdown reader as it was marked, whatever signs are in it', () => {
    const found: string[] = [];
    visit(fromMarkdown(exportAs('markdown', slice)), 'blockquote', (quotation) => {
      found.push(quotation.children.map((child) => toString(child)).join('\n'));
    });
    expect(found).toEqual(quotes);
  });
});

describe('CSV', () => {
  it('gives each quote back to a CSV reader, one row a highlight', () => {
    const rows = parse(exportAs('csv', slice), { columns: true });
    expect(rows.map((row: unknown) => (row as { quote: string }).quote)).toEqual(quotes);
  });
});

describe('HTML', () => {
  const page = fromHtml(exportAs('html', slice));

  it('has nothing that runs and nothing that is fetched', () => {
    const refused: string[] = [];
    visit(page, 'element', ({ tagName, properties }) => {
      if (['script', 'img', 'link', 'iframe', 'object', 'source', 'base'].includes(tagName))
        refused.push(tagName);
      refused.push(...Object.keys(properties).filter((name) => /^on|^src|^style$/.test(name)));
      const { href } = properties;
      if (typeof href === 'string' && !/^(https?:|mailto:|postil:|#)/.test(href)) refused.push(href);
    });
    expect(refused).toEqual([]);
  });

  it('has no id twice', () => {
    const ids: unknown[] = [];
    visit(page, 'element', ({ properties }) => {
      if (properties.id !== undefined) ids.push(properties.id);
    });
    expect(ids).toEqual([...new Set(ids)]);
  });
});
