import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { LibraryStore } from '../store/library-store.ts';
import { markQuote } from './mark-quote.ts';
import { parseColor, parseStyle } from './parse-mark.ts';

const mark = v.strictObject({
  op: v.literal('highlight'),
  quote: v.string(),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  color: v.optional(v.string()),
  style: v.optional(v.string()),
  note: v.optional(v.string()),
  tag: v.optional(v.array(v.string())),
});

/**
 * Sets the marks that a packager wrote beside an article, one JSON object a line as `batch` reads it for `highlight`,
 * but without an id. Throws with the first line that cannot be set; those before it stay.
 */
export async function setBundledMarks(store: LibraryStore, article: string, path: string): Promise<void> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  for (const line of lines) {
    const { quote, prefix, suffix, color, style, note, tag } = v.parse(mark, JSON.parse(line));
    await markQuote(store, {
      article,
      quote,
      prefix,
      suffix,
      color: color === undefined ? undefined : parseColor(color, {}),
      style: style === undefined ? undefined : parseStyle(style),
      note,
      tags: tag,
    });
  }
}
