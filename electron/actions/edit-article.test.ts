import { expect, test } from 'vitest';
import { layOutText } from '../../core/article/article-text.ts';
import { applyRoles } from '../../core/article/edit-roles.ts';
import { roleKey } from '../../core/article/edited-role.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { importText } from '../../tests/import-text.ts';
import { openTemporaryLibrary } from '../../tests/open-temporary-library.ts';
import { editArticleIn } from './edit-article.ts';
import { exportArticles } from './export-articles.ts';
import { importItems } from './import-items.ts';
import { currentRevision } from './current-revision.ts';
import { updateArticle } from './update-article.ts';

const story = 'The ferry left at noon with forty passengers, and nobody on the quay saw it come back.';
const row = 'The owners of the ferry have not said anything about it to anybody in the town so far.';

/** The blocks as they are read, each with how it is shown. */
async function shown(store: LibraryStore, id: string): Promise<string[]> {
  const { tree, textHash } = await store.readArticle(id);
  const { text, blocks } = layOutText(applyRoles(tree, textHash, store.current.articles[id]?.roles));
  return blocks.map(
    ({ start, end, type, folded }) => `${folded ? 'folded' : type}: ${text.slice(start, end)}`,
  );
}

async function foldSecond(store: LibraryStore, id: string): Promise<void> {
  const { textHash } = await store.readArticle(id);
  await editArticleIn(store, id, { roles: { [roleKey(textHash, story.length + 1)]: 'boilerplate' } });
}

test('a block that the reader sets aside is no more counted, and undo brings it back', async () => {
  const store = await openTemporaryLibrary();
  const id = await importText(store, `${story}\n\n${row}`);
  const words = (): number => currentRevision(store.current.articles[id]!).words;
  const before = words();
  await foldSecond(store, id);
  expect(await shown(store, id)).toEqual([`paragraph: ${story}`, `folded: ${row}`]);
  expect(before - words()).toBe(row.split(' ').length);
  await store.undo();
  expect([await shown(store, id), words()]).toEqual([[`paragraph: ${story}`, `paragraph: ${row}`], before]);
});

test('in a new revision the block with the same text stays set aside, wherever it stands, and is not counted', async () => {
  const store = await openTemporaryLibrary();
  const id = await importText(store, `${story}\n\n${row}`);
  await foldSecond(store, id);
  const added = 'A correction was put in front of it all, which the editors of the paper regret very much.';
  const bytes = new TextEncoder().encode(`${added}\n\n${story}\n\n${row}`);
  await updateArticle(store, id, { kind: 'content', bytes, name: 'later.txt', label: 'later.txt' });
  expect(await shown(store, id)).toEqual([`paragraph: ${added}`, `paragraph: ${story}`, `folded: ${row}`]);
  expect(currentRevision(store.current.articles[id]!).words).toBe(`${added} ${story}`.split(' ').length);
});

test('what the reader said of blocks is in the JSON export and comes back with it', async () => {
  const store = await openTemporaryLibrary();
  const id = await importText(store, `${story}\n\n${row}`);
  await foldSecond(store, id);
  const { text } = await exportArticles(store, [id], 'json');
  const other = await openTemporaryLibrary();
  const bytes = new TextEncoder().encode(text);
  await importItems(other, [{ kind: 'content', bytes, name: 'export.json', label: 'export.json' }]);
  expect(await shown(other, id)).toEqual([`paragraph: ${story}`, `folded: ${row}`]);
});
