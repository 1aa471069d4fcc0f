import { recordIn } from '../find-record.ts';
import type { Change, Tables } from '../records.ts';

/**
 * The article's title, the highlight's quote or the collection's name that a change was about: as it is now; of what is
 * not there any more, as the change left it or found it. `null` where it was about none of them.
 */
export function changeTitle(
  tables: Tables,
  { subject, patches }: Pick<Change, 'subject' | 'patches'>,
): string | null {
  const patch = patches.find(({ id }) => id === subject);
  const record =
    recordIn(tables.articles, subject) ??
    recordIn(tables.highlights, subject) ??
    patch?.after ??
    patch?.before ??
    null;
  if (record === null) return null;
  if ('title' in record) return record.title;
  return 'target' in record ? record.target.quote.exact : record.name;
}
