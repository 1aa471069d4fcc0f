import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openTemporaryLibrary } from '../../../tests/open-temporary-library.ts';
import { removeArticle } from '../../../core/library/article-operations.ts';
import type { ImportItem } from '../../../core/library/import-report.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { openLibrary } from '../../store/open-library.ts';
import { importItems } from '../import-items.ts';
import { signatureIndexOf } from './find-alike.ts';

/** A text of `count` sentences that are all different; `seed` makes it another story. */
function story(seed: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, at) =>
      `In ${seed} year ${at * 7 + 3} the keeper number ${at} of the ${seed} lamp wrote ${at * at} lines about wind ${at + 11} and weather.`,
  );
}

async function importText(store: LibraryStore, paragraphs: readonly string[]): Promise<ImportItem> {
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
  const report = await importItems(store, [{ kind: 'content', bytes, name: null, label: 'pasted text' }]);
  return report.items[0]!;
}

const first = story('north', 40);
/** The same story with one sentence in ten written again. */
const later = first.map((sentence, at) =>
  at % 10 === 5 ? `Nothing was kept of that winter, number ${at}.` : sentence,
);
/** The same story with every other sentence written again. */
const other = first.map((sentence, at) =>
  at % 2 === 0 ? `Quite another thing was said then, ${at} times.` : sentence,
);

describe('a story that is saved again with other text', () => {
  it('is a revision of the article that is at least 80 % alike', async () => {
    const store = await openTemporaryLibrary();
    const { id } = await importText(store, first);
    const again = await importText(store, later);
    expect(again).toMatchObject({ status: 'revision', id, revision: 2 });
    expect(again.likeness).toBeGreaterThan(0.8);
    expect(again.likeness).toBeLessThan(0.95);
    expect(Object.keys(store.current.articles)).toHaveLength(1);
  });

  it('is an article of its own when half of it is other, or all of it', async () => {
    const store = await openTemporaryLibrary();
    await importText(store, first);
    expect(await importText(store, other)).toMatchObject({ status: 'new' });
    expect(await importText(store, story('south', 40))).toMatchObject({ status: 'new' });
  });

  it('is a duplicate when only its bytes are other', async () => {
    const store = await openTemporaryLibrary();
    const { id } = await importText(store, first);
    expect(await importText(store, [...first, ''])).toMatchObject({ status: 'duplicate', id });
  });

  it('is told by characters where a script has no spaces between words', async () => {
    const store = await openTemporaryLibrary();
    const lines = Array.from(
      { length: 12 },
      (_, at) => `港口的守燈人在第${at}年寫下了${at * 31}頁關於風和天氣的筆記。`,
    );
    const { id } = await importText(store, lines);
    expect(await importText(store, lines.with(4, '那一年的筆記沒有留下來。'))).toMatchObject({
      status: 'revision',
      id,
    });
  });

  it('is not compared with what is in the trash', async () => {
    const store = await openTemporaryLibrary();
    const { id } = await importText(store, first);
    await store.change(removeArticle(id!));
    expect(await importText(store, later)).toMatchObject({ status: 'new' });
  });

  it('is not told by a text of fewer than 50 words', async () => {
    const store = await openTemporaryLibrary();
    await importText(store, story('east', 2));
    expect(await importText(store, [...story('east', 2), 'Later.'])).toMatchObject({ status: 'new' });
  });

  it('is found as well when the signatures were deleted', async () => {
    const store = await openTemporaryLibrary();
    const { id } = await importText(store, first);
    await signatureIndexOf(store).settled();
    await rm(join(store.folder, 'index.signatures'));
    const folder = store.folder;
    await store.close();
    const reopened = await openLibrary(folder, { program: 'A test' });
    onTestFinished(() => reopened.close());
    expect(await importText(reopened, later)).toMatchObject({ status: 'revision', id });
  });
});
