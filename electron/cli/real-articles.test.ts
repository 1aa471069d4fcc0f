import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli, callJson } from '../../tests/call-cli.ts';
import { sharedFolder } from '../../tests/shared-folder.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import type { ImportItem } from '../../core/library/import-report.ts';

const shared = sharedFolder();

interface Shown {
  readonly text: string;
  readonly blocks: readonly { type: string; folded: boolean; start: number; end: number }[];
}

describe.skipIf(shared === null)('the two real articles (skipped where the shared folder is absent)', () => {
  it('are imported, marked, found and exported, and imported again as what they are', async () => {
    const folder = join(shared ?? '', 'articles');
    const paths = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(folder, name));
    const library = join(await temporaryFolder(), 'library');
    const importAll = async (): Promise<ImportItem[]> => {
      const { out } = await callCli(library, ['import', ...paths, '--json']);
      return out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as ImportItem);
    };
    const items = await importAll();
    expect(items.map(({ status }) => status)).toEqual(['new', 'new']);

    for (const { id } of items) {
      const { text, blocks } = await callJson<Shown>(library, ['show', id!]);
      const story = blocks.filter(({ type, folded }) => type === 'paragraph' && !folded);
      expect(story.length).toBeGreaterThan(5);
      const { start, end } = story[1]!;
      const quote = text.slice(start, end);
      expect(await callJson(library, ['highlight', id!, '--quote', quote])).toMatchObject({
        status: 'exact',
        start,
        end,
      });
      const words = quote.split(/\s+/u).slice(0, 4).join(' ');
      expect(await callJson(library, ['search', words])).toContainEqual(
        expect.objectContaining({ kind: 'highlight', article: id }),
      );
    }
    const { out } = await callCli(library, ['export', '--format', 'jsonld']);
    expect(JSON.parse(out)).toMatchObject({ type: 'AnnotationCollection', total: 2 });
    expect((await importAll()).map(({ status, id }) => [status, id])).toEqual(
      items.map(({ id }) => ['duplicate', id]),
    );
  });
});
