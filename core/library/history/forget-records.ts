import { recordKey } from '../dots.ts';
import type { Change, Patch, RecordKey } from '../records.ts';
import { aboutOf } from './about-of.ts';
import { touchesOnly } from './touches-only.ts';

/**
 * The history without what it knows of some records, and of the marks in articles among them, so that nothing of them
 * lives on in it. A change that did nothing else goes as a whole, together with whatever took it back or did it again;
 * the same array when there is none.
 */
export function forgetRecords(history: readonly Change[], gone: ReadonlySet<RecordKey>): readonly Change[] {
  const emptied = new Set<string>();
  const lasting = new Set<string>();
  const cleared = history.map((change) => {
    const patches = change.patches.filter((patch) => !isAbout(patch, gone));
    const isTouched = patches.length < change.patches.length;
    const isEmptied = isTouched && patches.every(touchesOnly);
    if (isEmptied) emptied.add(aboutOf(change));
    else if (patches.length > 0) lasting.add(aboutOf(change));
    return isTouched ? { ...change, patches } : change;
  });
  if (cleared.every((change, index) => change === history[index])) return history;
  return cleared.filter((change) => !emptied.has(aboutOf(change)) || lasting.has(aboutOf(change)));
}

/** A mark that was undone is no record any more, and still holds words of its article. */
function isAbout({ table, id, before, after }: Patch, gone: ReadonlySet<RecordKey>): boolean {
  if (gone.has(recordKey(table, id))) return true;
  const record = before ?? after;
  return record !== null && 'article' in record && gone.has(recordKey('articles', record.article));
}
