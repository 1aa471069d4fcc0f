import { findBookkeepingFaults } from '../../../core/library/bookkeeping.ts';
import { parseRecordKey } from '../../../core/library/dots.ts';
import { recordIn } from '../../../core/library/find-record.ts';
import type { CheckContext } from './check-context.ts';
import { knownIds } from './known-ids.ts';

/** Compares the records with each other, and the library's notes about its own changes with the records. */
export async function checkRecords(context: CheckContext): Promise<void> {
  const library = context.store.current;
  const known = knownIds(library);
  for (const { id, article } of Object.values(library.highlights)) {
    context.checked += 1;
    if (recordIn(library.articles, article) !== null) continue;
    context.report(id, `The article “${article}” of this highlight is missing; the highlight is kept.`);
  }
  for (const article of Object.keys(library.positions)) {
    if (recordIn(library.articles, article) !== null || known.has(article)) continue;
    context.mention(article, 'It is kept how far this article was read, and the article is not there.');
  }

  const { unseen, strayDots, straySiblings } = findBookkeepingFaults(library);
  const faulty = Object.keys(unseen).length + strayDots.length > 0;
  if (faulty && context.repairs) await context.store.mend();
  for (const [replica, counter] of Object.entries(unseen)) {
    const what = `The library holds change ${counter} of the copy ${replica}, and does not say that it has seen it: merging with other copies may go wrong.`;
    context.report('library.json', what, context.repairs);
  }
  for (const key of strayDots) {
    const what = 'It is noted who wrote this record last, and the record is not there.';
    context.report(parseRecordKey(key)?.id ?? key, what, context.repairs);
  }
  for (const key of straySiblings) {
    const what =
      'Something that was written elsewhere waits to be decided, and the record is not there. It is kept.';
    context.mention(parseRecordKey(key)?.id ?? key, what);
  }
}
