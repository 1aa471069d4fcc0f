/**
 * Edits a library at random, for `scripts/syncthing.ts`: `edit-library.ts FOLDER NAME CHANGES SEED`. Prints the note of
 * each mark that it made and that the library acknowledged, and each line that the library told the user. With no
 * changes it only opens the library, which takes in what other places wrote, and closes it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { describeTarget } from '../core/annotation/describe.ts';
import { editArticle, importArticle } from '../core/library/article-operations.ts';
import {
  addHighlight,
  editHighlight,
  removeHighlight,
  restoreHighlight,
} from '../core/library/highlight-operations.ts';
import { listConflicts, settleConflict } from '../core/library/merge/conflicts.ts';
import { markColors } from '../core/library/records.ts';
import { newId } from '../electron/store/new-id.ts';
import { openLibrary } from '../electron/store/open-library.ts';

const [folder = '', name = '', changes = '0', seed = '1'] = process.argv.slice(2);
const text = 'The tide tables are printed a year ahead.';
const store = await openLibrary(folder, { program: `Editor ${name}` });
for (const message of store.opening.messages) tell('told', message);
store.onNotice((message) => tell('told', message));
if (store.opening.readOnly !== null) throw new Error(store.opening.readOnly);

let state = Number(seed);
for (let done = 0; done < Number(changes); done += 1) {
  await change(done);
  await pause(random(40));
}
await store.close();

/** A whole number below `limit`; the same ones for the same seed (Park and Miller, 1988). */
function random(limit: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return state % limit;
}

async function change(count: number): Promise<void> {
  const { articles, highlights } = store.current;
  const articleIds = Object.keys(articles).sort();
  const markIds = Object.keys(highlights).sort();
  const article = articleIds[random(Math.max(1, articleIds.length))];
  // Mostly the same few, so that both places write to the same ones.
  const mark = markIds[random(Math.min(5, Math.max(1, markIds.length)))];
  const kind = random(10);
  if (article === undefined || kind === 0) await importOne(`${name} ${seed} ${count}`);
  else if (mark === undefined || kind < 4) await addMark(article, `mark ${name} ${seed} ${count}`);
  else if (kind < 6) await store.change(editHighlight(mark, { note: `note ${name} ${seed} ${count}` }));
  else if (kind === 6)
    await store.change(editHighlight(mark, { color: markColors[random(6)] ?? 'rose', tags: [name] }));
  else if (kind === 7) await store.change(editArticle(article, { note: `${name} ${seed} ${count}` }));
  else if (kind === 8)
    await (random(2) === 0 ? store.change(removeHighlight(mark)) : store.change(restoreHighlight(mark)));
  else await settle();
}

async function addMark(article: string, note: string): Promise<void> {
  const textHash = store.current.articles[article]?.revisions[0]?.textHash ?? '';
  const target = describeTarget(text, textHash, 20, 40);
  await store.change(
    addHighlight({ article, target, color: 'marigold', style: 'highlight', note, tags: [] }),
  );
  // Its note may be written over; that it is there may not.
  const mark = Object.values(store.current.highlights).find((each) => each.note === note);
  tell('made', mark?.id ?? '');
}

async function importOne(title: string): Promise<void> {
  const id = newId('article');
  const original = await store.keepOriginal(new TextEncoder().encode(text));
  const tree = {
    type: 'root' as const,
    children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }],
  };
  const written = await store.writeArticle(id, 1, tree);
  await store.change(
    importArticle({
      id,
      title,
      titleDerived: false,
      byline: null,
      site: null,
      url: null,
      published: null,
      language: 'en',
      revision: {
        original,
        filename: null,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        words: 8,
        ...written,
      },
    }),
  );
  tell('made', id);
}

async function settle(): Promise<void> {
  const [conflict] = listConflicts(store.current);
  if (conflict === undefined) return;
  const choice = random(2) === 0 ? 'shown' : (conflict.others[0]?.dot ?? 'shown');
  await store.change(settleConflict(conflict.key, conflict.register, choice));
}

function tell(what: 'made' | 'told', about: string): void {
  process.stdout.write(`${what} ${about}\n`);
}
