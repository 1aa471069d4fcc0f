import { describe, expect, it } from 'vitest';
import { exportJson } from './export-json.ts';
import { slice } from './fixtures/slice.ts';
import { isJsonExport, parseJsonExport } from './parse-json-export.ts';

/** The example's export as a reader has it, with one thing set to another value. */
function damaged(path: readonly (string | number)[], value: unknown): unknown {
  const document: unknown = JSON.parse(exportJson(slice));
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce((part, key) => (part as Record<string, unknown>)[key], document);
  (holder as Record<string, unknown>)[last] = value;
  return document;
}

describe('parseJsonExport', () => {
  it('reads back all that was written', () => {
    const written: unknown = JSON.parse(exportJson(slice));
    const reading = parseJsonExport(written);
    expect(isJsonExport(written)).toBe(true);
    // Placements are for other programs, and are not read.
    const { articles } = written as { articles: { highlights: object[] }[] };
    for (const article of articles) {
      article.highlights = article.highlights.map((highlight) => ({ ...highlight, placement: undefined }));
    }
    expect(reading).toEqual({ status: 'read', articles });
  });

  it.each([
    ['no version', ['version'], 'new', 'it has no version'],
    ['an id that is no plain name', ['articles', 0, 'id'], '../a', 'articles.0.id is not an id'],
    [
      'a node that is not stored',
      ['articles', 0, 'tree'],
      { type: 'root', children: [{ type: 'html' }] },
      'html',
    ],
    ['a passage of no length', ['articles', 0, 'highlights', 0, 'target', 'position', 'end'], 1, 'position'],
    [
      'a colour that there is not',
      ['articles', 0, 'highlights', 0, 'color'],
      'mauve',
      'articles.0.highlights.0.color',
    ],
    [
      'an asset with a path for a name',
      ['articles', 0, 'assets', 0, 'name'],
      '../../x.png',
      'articles.0.assets.0.name',
    ],
    ['a time that is none', ['articles', 1, 'imported'], 'yesterday', 'articles.1.imported'],
  ])('refuses an export with %s, and names the place', (_case, path, value, place) => {
    expect(parseJsonExport(damaged(path, value))).toEqual({
      status: 'damaged',
      fault: expect.stringContaining(place),
    });
  });

  it('knows an export of a newer Postil for what it is', () => {
    expect(parseJsonExport(damaged(['version'], 2))).toEqual({ status: 'newer', version: 2 });
  });

  it('takes no other JSON for an export', () => {
    expect([null, [], 'postil-export', { format: 'other' }].map(isJsonExport)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
